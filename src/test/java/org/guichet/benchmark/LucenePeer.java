package org.guichet.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.guichet.domain.lookup.IndexedPerson;

/**
 * Lucene in memory as a good engineer would set it up for this task: folded words, exact before near, typing errors by its
 * fuzzy query, the last word also as a beginning, numbers forward and backward. One merged segment.
 */
final class LucenePeer {

    private static final int MOST_SPELLINGS = 50;
    private final Analyzer analyzer = new Folded();
    private final IndexSearcher searcher;
    private final long bytes;

    LucenePeer(List<IndexedPerson> people) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256))) {
            for (IndexedPerson person : people) {
                writer.addDocument(document(person));
            }
            writer.forceMerge(1);
        }
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        bytes = size;
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
    }

    private static final class Folded extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer source = new StandardTokenizer();
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(new LowerCaseFilter(source)));
        }
    }

    private static Document document(IndexedPerson person) {
        Document document = new Document();
        document.add(new TextField("name", person.surname() + " " + person.givenNames(), Field.Store.NO));
        document.add(new StringField("number", person.foreignerNumber(), Field.Store.NO));
        document.add(new StringField("rebmun", new StringBuilder(person.foreignerNumber()).reverse().toString(), Field.Store.NO));
        if (person.birthDate() != null) {
            document.add(new StringField("year", String.valueOf(person.birthDate().getYear()), Field.Store.NO));
        }
        document.add(new NumericDocValuesField("id", person.id()));
        return document;
    }

    long[] find(String text, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                addNumber(query, word);
            } else {
                addWord(query, word, i == words.size() - 1);
            }
        }
        ScoreDoc[] found = searcher.search(query.build(), limit).scoreDocs;
        long[] ids = new long[found.length];
        for (int i = 0; i < found.length; i++) {
            NumericDocValues values = searcher.getIndexReader().leaves().getFirst().reader().getNumericDocValues("id");
            values.advanceExact(found[i].doc);
            ids[i] = values.longValue();
        }
        return ids;
    }

    private static void addNumber(BooleanQuery.Builder query, String digits) {
        if (digits.length() == 4) {
            should(query, new TermQuery(new Term("year", digits)), 1.5f);
        } else {
            should(query, new TermQuery(new Term("number", digits)), 4);
            should(query, new PrefixQuery(new Term("number", digits)), 2);
            should(query, new PrefixQuery(new Term("rebmun", new StringBuilder(digits).reverse().toString())), 3);
        }
    }

    private static void addWord(BooleanQuery.Builder query, String word, boolean last) {
        Term term = new Term("name", word);
        should(query, new TermQuery(term), 3);
        if (word.length() >= 3) {
            should(query, new FuzzyQuery(term, word.length() >= 6 ? 2 : 1, 0, MOST_SPELLINGS, true), 1);
        }
        if (last) {
            should(query, new PrefixQuery(term), 1);
        }
    }

    private static void should(BooleanQuery.Builder query, Query part, float boost) {
        query.add(new BoostQuery(part, boost), Occur.SHOULD);
    }

    private List<String> words(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("name", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        }
        return words;
    }

    long bytes() {
        return bytes;
    }
}
