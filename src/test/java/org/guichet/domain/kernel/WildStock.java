package org.guichet.domain.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.StampReduction;
import org.guichet.domain.cardpickup.StockAct;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.StockDayAct;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.NoticeAct;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;
import org.jspecify.annotations.Nullable;

/** Wild acts of the store room and of messages. */
final class WildStock {

    static final AggregateId DAY = StockDay.aggregateOf(Synthetic.DAY);
    static final AggregateId NOTICE = Notice.aggregateOf("CARD_READY-K9-1-SMS");
    private static final List<String> SLOTS = List.of("C-001", "C-002", "D-117", "", "c1", "C-0", "é");

    private WildStock() {}

    private static <E> E one(SplittableRandom random, E[] values) {
        return SeededRandom.any(random, List.of(values));
    }

    static Act act(SplittableRandom random, Function<SplittableRandom, String> text, Function<SplittableRandom, LocalDate> day) {
        @Nullable LocalDate until = random.nextBoolean() ? null : day.apply(random);
        String slot = SeededRandom.any(random, SLOTS);
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new StockAct.CardStored(slot);
            case 3 -> new StockAct.CardNotFound();
            case 4 -> new StockAct.CardSentBack(one(random, CardFault.values()), text.apply(random), until);
            case 5 -> new StockAct.CardRefused(text.apply(random));
            case 6 -> new StockAct.CardReturned();
            case 7 -> new StockAct.PaperIssued();
            case 8 -> new StockAct.StockUndone(Operations.id(random.nextInt(60)));
            case 9 -> new StockDayAct.UnexpectedCardScanned(text.apply(random), text.apply(random), text.apply(random), slot);
            case 10 -> new StockDayAct.UnexpectedCardSettled(text.apply(random), text.apply(random));
            case 11 -> new StockDayAct.ShelfCounted(
                    random.nextBoolean() ? "C" : text.apply(random), random.nextInt(-1, 9), random.nextInt(-1, 9));
            case 12 -> new StockDayAct.DifferenceExplained(random.nextBoolean() ? "C" : text.apply(random), text.apply(random));
            case 13 -> new StockDayAct.StockDayUndone(Operations.id(random.nextInt(60)));
            case 14, 15 -> notice(random, text);
            default -> pickup(random, text, until);
        };
    }

    private static Act notice(SplittableRandom random, Function<SplittableRandom, String> text) {
        return switch (random.nextInt(6)) {
            case 0 -> new NoticeAct.NoticeSent(text.apply(random));
            case 1 -> new NoticeAct.NoticeFailed("x".repeat(random.nextInt(400)));
            case 2 -> new NoticeAct.NoticeWithdrawn();
            default -> new NoticeAct.NoticeQueued(new Notice.Content(
                    random.nextLong(-1, 3), one(random, Notice.Matter.values()), text.apply(random),
                    one(random, Notice.Channel.values()), text.apply(random), "x".repeat(random.nextInt(2_000)), "x"));
        };
    }

    private static Act pickup(SplittableRandom random, Function<SplittableRandom, String> text, @Nullable LocalDate day) {
        return switch (random.nextInt(5)) {
            case 0 -> new PickupAct.RecipientNamed(new Recipient(
                    one(random, Recipient.Quality.values()), text.apply(random), one(random, Recipient.Document.values()),
                    text.apply(random), one(random, Recipient.Proof.values()), day));
            case 1 -> new PickupAct.StampReduced(
                    one(random, StampReduction.Ground.values()), random.nextInt(-1, 30_000), text.apply(random));
            case 2 -> new PickupAct.FingerCompared(one(random, FingerCheck.Outcome.values()), text.apply(random));
            case 3 -> new PickupAct.DestructionConfirmed();
            default -> new PickupAct.DestructionWithdrawn();
        };
    }
}
