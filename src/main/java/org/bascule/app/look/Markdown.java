package org.bascule.app.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown as a column of text, styled by the classes {@code md}, {@code md-code}, {@code md-heading} … */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();

    private Markdown() {}

    /** Renders it into a place that holds nothing else, unless it is there already. */
    public static void show(VBox place, String markdown) {
        if (!markdown.equals(place.getUserData())) {
            place.setUserData(markdown);
            place.getChildren().setAll(render(markdown));
        }
    }

    public static VBox render(String markdown) {
        Column column = new Column();
        PARSER.parse(markdown).accept(column);
        column.box.getStyleClass().add("md");
        return column.box;
    }

    private static final class Column extends AbstractVisitor {

        private final VBox box = new VBox();
        private final Deque<String> styles = new ArrayDeque<>();
        private final Deque<String> bullets = new ArrayDeque<>();
        private List<javafx.scene.text.Text> line = new ArrayList<>();

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            end("md-paragraph");
        }

        @Override
        public void visit(Heading heading) {
            styles.push("md-heading");
            visitChildren(heading);
            styles.pop();
            end("md-heading-" + heading.getLevel());
        }

        @Override
        public void visit(BulletList list) {
            items(list, 0);
        }

        @Override
        public void visit(OrderedList list) {
            items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
        }

        /** @param first the first item's number; 0 for a list without numbers */
        private void items(Node list, int first) {
            int number = first;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                bullets.push(first == 0 ? "• " : number++ + ". ");
                item.accept(this);
                bullets.pop();
            }
        }

        @Override
        public void visit(ListItem item) {
            put(bullets.peek());
            visitChildren(item);
            end("md-item");
        }

        @Override
        public void visit(Text text) {
            put(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            put(" ");
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            put("\n");
        }

        @Override
        public void visit(ThematicBreak rule) {
            end("md-paragraph");
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled("md-emphasis", emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            styled("md-strong", emphasis);
        }

        @Override
        public void visit(Link link) {
            styled("md-link", link);
        }

        @Override
        public void visit(Code code) {
            styles.push("md-code");
            put(code.getLiteral());
            styles.pop();
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block(block.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            block(block.getLiteral());
        }

        private void block(String code) {
            end("md-paragraph");
            styles.push("md-code");
            put(code.stripTrailing());
            styles.pop();
            end("md-block");
        }

        private void styled(String style, Node node) {
            styles.push(style);
            visitChildren(node);
            styles.pop();
        }

        private void put(String words) {
            javafx.scene.text.Text text = new javafx.scene.text.Text(words);
            text.getStyleClass().add("md-text");
            text.getStyleClass().addAll(styles);
            line.add(text);
        }

        private void end(String style) {
            if (line.isEmpty()) {
                return;
            }
            TextFlow flow = new TextFlow(line.toArray(javafx.scene.text.Text[]::new));
            flow.getStyleClass().add(style);
            box.getChildren().add(flow);
            line = new ArrayList<>();
        }
    }
}
