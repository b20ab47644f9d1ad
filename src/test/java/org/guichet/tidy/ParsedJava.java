package org.guichet.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A Java file as the compiler's parser sees it. */
final class ParsedJava {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private ParsedJava(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    /** @param lines from its annotations to its closing brace, both counted */
    record Method(String name, long firstLine, long lines) {}

    static ParsedJava of(SourceFile file) {
        return ofAll(List.of(file)).getFirst();
    }

    /** In the order of the files; in one run, since starting the compiler costs more than reading a file. */
    static List<ParsedJava> ofAll(List<SourceFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<InMemory> texts = files.stream().map(InMemory::new).toList();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, texts);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<ParsedJava> parsed = new ArrayList<>();
        try {
            task.parse().forEach(unit -> parsed.add(new ParsedJava(unit, positions)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed;
    }

    /** As the file was called when it was read. */
    String name() {
        return unit.getSourceFile().toUri().getPath().substring(1);
    }

    List<Method> methods() {
        List<Method> found = new ArrayList<>();
        scan(tree -> {
            if (tree instanceof MethodTree method && positions.getStartPosition(unit, tree) >= 0) {
                long first = line(positions.getStartPosition(unit, tree));
                long last = line(positions.getEndPosition(unit, tree));
                found.add(new Method(method.getName().toString(), first, last - first + 1));
            }
        });
        return found;
    }

    /** All texts between quotes. */
    Set<String> literals() {
        return literalsIn(unit);
    }

    /** The texts between quotes in the arguments of calls to these methods and of constructors of these classes, however deep. */
    Set<String> literalsGivenTo(Predicate<String> callee) {
        Set<String> found = new HashSet<>();
        scan(tree -> {
            if (tree instanceof MethodInvocationTree call && callee.test(nameOf(call.getMethodSelect()))) {
                call.getArguments().forEach(argument -> found.addAll(literalsIn(argument)));
            } else if (tree instanceof NewClassTree made && callee.test(nameOf(made.getIdentifier()))) {
                made.getArguments().forEach(argument -> found.addAll(literalsIn(argument)));
            }
        });
        return found;
    }

    private static String nameOf(ExpressionTree expression) {
        return switch (expression) {
            case IdentifierTree name -> name.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            default -> "";
        };
    }

    private static Set<String> literalsIn(Tree tree) {
        Set<String> found = new HashSet<>();
        visit(tree, each -> {
            if (each instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                found.add(text);
            }
        });
        return found;
    }

    private void scan(Consumer<Tree> reader) {
        visit(unit, reader);
    }

    private static void visit(Tree root, Consumer<Tree> reader) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
                if (tree != null) {
                    reader.accept(tree);
                }
                return super.scan(tree, null);
            }
        }.scan(root, null);
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    /** What the parser reads. */
    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(SourceFile file) {
            super(URI.create("string:///" + file.name()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
