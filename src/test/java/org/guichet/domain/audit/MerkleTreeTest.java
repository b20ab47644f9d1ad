package org.guichet.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.domain.change.Hash;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** Held against the reference tree of RFC 6962's own implementation (certificate-transparency, merkle_tree_test.cc), and against itself. */
class MerkleTreeTest {

    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(entry -> MerkleTree.leaf(HexFormat.of().parseHex(entry)))
            .toList();

    private static final String ROOT_1 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private static final String ROOT_2 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private static final String ROOT_4 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private static final List<String> ROOTS = List.of(
            ROOT_1,
            ROOT_2,
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            ROOT_4,
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String SECOND = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String THIRD_AND_FOURTH = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String LAST_FOUR = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String FIFTH = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String SEVENTH_AND_EIGHTH = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String FIFTH_AND_SIXTH = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    private static MerkleTree tree(List<Hash> leaves) {
        return new MerkleTree((level, index) -> whole(leaves, level, (int) index));
    }

    private static Hash whole(List<Hash> leaves, int level, int index) {
        return level == 0
                ? leaves.get(index)
                : MerkleTree.node(whole(leaves, level - 1, 2 * index), whole(leaves, level - 1, 2 * index + 1));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    @Test
    void theRootsAreThoseOfTheReferenceTree() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", tree(LEAVES).root(0).hex());
        assertEquals(ROOTS, IntStream.rangeClosed(1, 8).mapToObj(size -> tree(LEAVES).root(size).hex()).toList());
    }

    @Test
    void thePathsAreThoseOfTheReferenceTree() {
        assertEquals(List.of(), tree(LEAVES).inclusion(0, 1));
        assertEquals(List.of(SECOND, THIRD_AND_FOURTH, LAST_FOUR), hex(tree(LEAVES).inclusion(0, 8)));
        assertEquals(List.of(FIFTH, SEVENTH_AND_EIGHTH, ROOT_4), hex(tree(LEAVES).inclusion(5, 8)));
        assertEquals(List.of(ROOT_2), hex(tree(LEAVES).inclusion(2, 3)));
        assertEquals(List.of(ROOT_1, THIRD_AND_FOURTH, FIFTH), hex(tree(LEAVES).inclusion(1, 5)));
    }

    @Test
    void theProofsOfGrowthAreThoseOfTheReferenceTree() {
        assertEquals(List.of(), tree(LEAVES).consistency(1, 1));
        assertEquals(List.of(SECOND, THIRD_AND_FOURTH, LAST_FOUR), hex(tree(LEAVES).consistency(1, 8)));
        assertEquals(List.of(FIFTH_AND_SIXTH, SEVENTH_AND_EIGHTH, ROOT_4), hex(tree(LEAVES).consistency(6, 8)));
        assertEquals(List.of(THIRD_AND_FOURTH, FIFTH), hex(tree(LEAVES).consistency(2, 5)));
    }

    /** No two alike, as in a log: of two equal neighbours, the path of the one is the other's too. */
    private static List<Hash> leaves(SplittableRandom random, int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[1 + random.nextInt(40)];
            random.nextBytes(entry);
            entry[0] = (byte) i;
            leaves.add(MerkleTree.leaf(entry));
        }
        return leaves;
    }

    @Test
    void whatIsShownIsBelievedAndNothingElseIs() {
        SeededRandom.repeat(400, random -> {
            int size = random.nextInt(1, 130);
            List<Hash> leaves = leaves(random, size);
            MerkleTree tree = tree(leaves);
            Hash root = tree.root(size);
            int leaf = random.nextInt(size);
            List<Hash> path = tree.inclusion(leaf, size);
            assertTrue(MerkleProof.includes(leaves.get(leaf), leaf, size, path, root));
            assertFalse(MerkleProof.includes(MerkleTree.leaf(new byte[50]), leaf, size, path, root), "another entry");
            int other = random.nextInt(-2, size + 2);
            assertEquals(other == leaf, MerkleProof.includes(leaves.get(leaf), other, size, path, root), "place " + other);
            assertFalse(MerkleProof.includes(leaves.get(leaf), leaf, size, bent(random, path), root), "a bent path");
        });
    }

    @Test
    void aLogThatOnlyGrewIsBelievedAndARewrittenOneIsNot() {
        SeededRandom.repeat(400, random -> {
            int later = random.nextInt(1, 130);
            int earlier = random.nextInt(0, later + 1);
            List<Hash> leaves = leaves(random, later);
            Hash earlierRoot = tree(leaves).root(earlier);
            List<Hash> proof = tree(leaves).consistency(earlier, later);
            assertTrue(MerkleProof.grew(earlier, earlierRoot, later, tree(leaves).root(later), proof));
            assertFalse(MerkleProof.grew(earlier, earlierRoot, later, tree(leaves).root(later), bent(random, proof)));
            assertFalse(MerkleProof.grew(later + 1, earlierRoot, later, tree(leaves).root(later), proof), "a log that shrank");
            if (earlier > 0) {
                leaves.set(random.nextInt(earlier), MerkleTree.leaf(new byte[50]));
                MerkleTree rewritten = tree(leaves);
                assertFalse(MerkleProof.grew(
                        earlier, earlierRoot, later, rewritten.root(later), rewritten.consistency(earlier, later)));
            }
        });
    }

    private static List<Hash> bent(SplittableRandom random, List<Hash> proof) {
        List<Hash> bent = new ArrayList<>(proof);
        Hash stray = MerkleTree.leaf(new byte[60]);
        if (!bent.isEmpty() && random.nextBoolean()) {
            bent.set(random.nextInt(bent.size()), stray);
        } else if (!bent.isEmpty() && random.nextBoolean()) {
            bent.remove(random.nextInt(bent.size()));
        } else {
            bent.add(random.nextInt(bent.size() + 1), stray);
        }
        return bent;
    }
}
