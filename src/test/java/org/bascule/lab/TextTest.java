package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void eachLanguageHasItsOwnOrderOfTheSameWords() {
        Text text = Text.of("%2$s après %1$s", "%1$s before %2$s", "one", 2);

        assertThat(text.in(Lang.FR)).isEqualTo("2 après one");
        assertThat(text.in(Lang.EN)).isEqualTo("one before 2");
    }

    @Test
    void withoutArgumentsAPerCentSignIsOne() {
        assertThat(Text.of("50 %", "50%")).isEqualTo(new Text("50 %", "50%"));
    }

    @Test
    void whatIsGivenIsNoFormat() {
        assertThat(Text.of("« %s »", "“%s”", "100%d").in(Lang.EN)).isEqualTo("“100%d”");
    }

    @Test
    void someWordsAreTheSameInBoth() {
        Text text = Text.same("etcd");

        assertThat(text.in(Lang.FR)).isEqualTo(text.in(Lang.EN)).isEqualTo("etcd");
    }

    @Test
    void severalAreJoinedInEachLanguage() {
        assertThat(Text.joined(", ", List.of(Text.of("gelé", "frozen"), Text.same("etcd"))))
                .isEqualTo(new Text("gelé, etcd", "frozen, etcd"));
    }

    @Test
    void aFrenchMarkKeepsToItsWord() {
        assertThat(Text.of("dire « élu » ici", "say “elected” here").in(Lang.FR))
                .isEqualTo("dire «\u00a0élu\u00a0» ici");
        assertThat(Text.of("vu : rien ; et alors ?", "seen: nothing; so what?").in(Lang.FR))
                .isEqualTo("vu\u00a0: rien\u00a0; et alors\u00a0?");
        assertThat(Text.of("écrivain → :5432", "writer → :5432").in(Lang.FR)).isEqualTo("écrivain → :5432");
    }

    @Test
    void eachLanguageCountsByItsOwnRule() {
        Text one = Text.of("%d reprise", "%d retry");
        Text several = Text.of("%d reprises", "%d retries");

        assertThat(Text.counted(0, one, several)).isEqualTo(new Text("0 reprise", "0 retries"));
        assertThat(Text.counted(1, one, several)).isEqualTo(new Text("1 reprise", "1 retry"));
        assertThat(Text.counted(2, one, several)).isEqualTo(new Text("2 reprises", "2 retries"));
    }

    @Test
    void whatAForeignWordCouldDoUnseenIsShown() {
        Text text = Text.of("nœud inconnu : %s", "unknown node: %s", "\u001b[2J");

        assertThat(text.in(Lang.EN)).isEqualTo("unknown node: \\u001b[2J");
        assertThat(text.in(Lang.FR)).endsWith("\\u001b[2J");
        assertThat(new Problem(text, text, "\u0007").details()).isEqualTo("\\u0007");
    }

    @Test
    void aFrenchLocaleReadsFrenchAndEveryOtherEnglish() {
        assertThat(Lang.of(Locale.CANADA_FRENCH)).isEqualTo(Lang.FR);
        assertThat(Lang.of(Locale.GERMANY)).isEqualTo(Lang.EN);
        assertThat(Lang.of(Locale.ROOT)).isEqualTo(Lang.EN);
    }

    @Test
    void numbersHaveEachLanguagesMark() {
        assertThat(Text.decimals(1, 2.345)).isEqualTo(new Text("2,3", "2.3"));
        assertThat(Text.decimals(2, 10)).isEqualTo(new Text("10,00", "10.00"));
        assertThat(Text.seconds(Duration.ofMillis(200))).isEqualTo(new Text("0,2", "0.2"));
        assertThat(Text.seconds(Duration.ofSeconds(20))).isEqualTo(Text.same("20"));
    }
}
