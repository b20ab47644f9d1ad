package org.guichet.launch;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.domain.audit.MerkleProof;
import org.guichet.domain.change.Hash;
import org.guichet.language.Texts;
import org.guichet.store.central.LogProof;
import org.guichet.sync.protocol.LogCheckpoint;
import org.guichet.sync.protocol.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows, as JSON that anybody can check, that an entry is in a site's log. */
@Command(name = "prove", mixinStandardHelpOptions = true)
final class CentralAuditProveCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--site", paramLabel = "SITE", required = true)
    private String site = "";

    @Parameters(paramLabel = "ENTRY")
    private String entry = "";

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            LogProof proof = LogProof.of(opened.database(), site, entry, Instant.now())
                    .orElseThrow(() -> new CommandFailure("cli.audit.noEntry", entry, site));
            LogCheckpoint root = proof.said().checkpoint();
            boolean holds = MerkleProof.includes(proof.leaf(), proof.feedSeq() - 1, root.size(), proof.path(), root.root());
            spec.commandLine().getOut().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(proof, holds)));
            spec.commandLine().getOut().flush();
            String said = Texts.in(language.language())
                    .text(holds ? "cli.audit.proved" : "cli.audit.notProved", Long.toString(proof.feedSeq()), root.size());
            spec.commandLine().getErr().println(said);
            spec.commandLine().getErr().flush();
            return holds ? 0 : 1;
        } catch (StoreProblem e) {
            throw CentralFailure.ofSite(e, site);
        }
    }

    private static ObjectNode json(LogProof proof, boolean holds) {
        LogCheckpoint root = proof.said().checkpoint();
        ObjectNode json = JSON.createObjectNode();
        json.put("site", root.site());
        json.put("feedSeq", proof.feedSeq());
        json.put("operation", proof.operation());
        json.put("operationHash", proof.operationHash().hex());
        json.put("verdict", proof.verdict());
        json.put("leaf", proof.leaf().hex());
        ArrayNode path = json.putArray("path");
        List<Hash> hashes = proof.path();
        hashes.forEach(each -> path.add(each.hex()));
        ObjectNode checkpoint = json.putObject("checkpoint");
        checkpoint.put("incarnation", root.incarnation().toString());
        checkpoint.put("size", root.size());
        checkpoint.put("root", root.root().hex());
        checkpoint.put("time", root.time().toString());
        checkpoint.put("signature", root.signature());
        checkpoint.put("publicKey", proof.said().publicKey());
        json.put("holds", holds);
        return json;
    }
}
