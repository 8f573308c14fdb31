package dev.plumbline.ui.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;

class LooksTest {
    static Stream<CodeLook> looks() {
        return StreamSupport.stream(CodeLook.all().spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyCodeHasAnIconThatExists(CodeLook look) {
        assertEquals(look.icon(), new FontIcon(look.icon()).getIconLiteral());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasAnIconThatExists(Kind kind) {
        assertTrue(KindIcons.has(kind.word()), "no icon for " + kind.word());
        String icon = KindIcons.of(kind.word());
        assertEquals(icon, new FontIcon(icon).getIconLiteral());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CREATE TABLE \"a b\".c (x varchar(20) DEFAULT 'it''s'); -- end",
                "/* open",
                "SELECT 'open",
                "α → β\n\t§ 1.5 $1"
            })
    void tokensTogetherAreTheText(String sql) {
        assertEquals(sql, SqlLexer.tokens(sql).stream().map(SqlToken::text).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter", "TABLE"})
    void keywordsAreFoundInAnyCase(String word) {
        assertEquals(List.of(new SqlToken(SqlToken.Sort.KEYWORD, word)), SqlLexer.tokens(word));
    }
}
