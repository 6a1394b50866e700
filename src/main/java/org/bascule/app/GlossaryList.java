package org.bascule.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bascule.app.look.Confirmation;
import org.bascule.app.model.Loader;
import org.bascule.lab.Lang;
import org.bascule.scenario.Glossary;
import org.bascule.scenario.Glossary.Term;
import org.bascule.scenario.file.GlossaryReader;

/** The glossary, filtered as the user types. */
final class GlossaryList {

    private GlossaryList() {}

    /** Opens it in a dialog, and returns when that is closed. */
    static void show(Node owner, Lang lang) {
        try (Loader loader = new Loader("glossary", Platform::runLater)) {
            Confirmation.read(owner, AppMessages.glossary().in(lang), in(lang, loader));
        }
    }

    /** @param loader reads the glossary; the list is empty until then */
    private static VBox in(Lang lang, Loader loader) {
        VBox terms = new VBox();
        terms.getStyleClass().add("glossary");
        TextField find = new TextField();
        find.setId("find-term");
        find.setPromptText(AppMessages.glossaryFilter().in(lang));
        loader.load(GlossaryReader::builtIn, glossary -> find.textProperty().subscribe(word -> terms.getChildren()
                .setAll(matching(glossary, word, lang).stream()
                        .map(term -> view(term, lang))
                        .toList())));
        ScrollPane scroll = new ScrollPane(terms);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("glossary-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox list = new VBox(find, scroll);
        list.getStyleClass().add("glossary");
        return list;
    }

    /** Terms whose name starts with the word come first. */
    static List<Term> matching(Glossary glossary, String word, Lang lang) {
        String sought = word.strip().toLowerCase(Locale.ROOT);
        List<Term> named = glossary.terms().stream()
                .filter(term -> term.term().toLowerCase(Locale.ROOT).startsWith(sought))
                .toList();
        List<Term> speaking = glossary.terms().stream()
                .filter(term -> !named.contains(term)
                        && (term.term() + " " + term.means().in(lang))
                                .toLowerCase(Locale.ROOT)
                                .contains(sought))
                .toList();
        return Stream.concat(named.stream(), speaking.stream()).toList();
    }

    private static VBox view(Term term, Lang lang) {
        Label name = new Label(term.term());
        name.getStyleClass().add("glossary-term");
        Label means = new Label(term.means().in(lang));
        means.setWrapText(true);
        means.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(name, means);
    }
}
