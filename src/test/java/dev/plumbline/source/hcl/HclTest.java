package dev.plumbline.source.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.catalog.Place;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HclTest {
    private static String show(HclValue value) {
        return switch (value) {
            case HclValue.Text text -> "'" + text.text() + "'";
            case HclValue.Numeral number -> HclValue.textOf(number);
            case HclValue.Flag flag -> String.valueOf(flag.flag());
            case HclValue.Null none -> "null";
            case HclValue.Unknown unknown -> "?";
            case HclValue.Sequence list ->
                list.elements().stream().map(HclTest::show).collect(Collectors.joining(", ", "[", "]"));
            case HclValue.Mapping map ->
                map.entries().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + show(entry.getValue()))
                        .collect(Collectors.joining(", ", map.open() ? "{…, " : "{", "}"));
        };
    }

    private static String evaluate(String expression) throws HclSyntaxException {
        HclBody body = Hcl.parse(
                "locals {\n  a = var.known\n  loop = local.loop\n}\nvalue = " + expression.replace("\\n", "\n") + "\n",
                "x.tf");
        SequencedMap<String, HclValue> variables = new LinkedHashMap<>();
        variables.put("known", new HclValue.Text("yes", new Place("x.tfvars", 1)));
        HclScope scope =
                new HclScope(variables, body.blocks("locals").getFirst().body().attributes(), new Place("x.tf", 1));
        HclExpression value = body.attributes().get("value");
        return value == null ? "" : show(scope.value(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"a\\tb\"|'a\tb'",
                "\"${var.known}-$${x}\"|'yes-${x}'",
                "\"${var.missing}-x\"|?",
                "1 + 2 * 3|7",
                "-1.5e1|-15",
                "!(1 > 2) && true|true",
                "false && var.missing|false",
                "~var.missing || true~|true",
                "var.known == \"yes\" ? [1, 2,] : null|[1, 2]",
                "var.missing ? 1 : 2|?",
                "local.a|'yes'",
                "local.loop|?",
                "{ a = 1, \"b\" : 2\\n c = null }|{a=1, b=2, c=null}",
                "{ (var.known) = 1 }|{yes=1}",
                "{ (var.missing) = 1 }|{…, }",
                "merge({ a = 1 }, { b = 2 })|{a=1, b=2}",
                "merge({ a = 1 }, var.missing, { b = 2 })|{…, a=?, b=2}",
                "concat([1], var.missing)|[1, ?]",
                "[for k, v in { a = 1, b = 2 } : { name = k, value = v } if v > 1]|[{name='b', value=2}]",
                "{ for v in [\"a\", \"b\"] : upper(v) => v }|{A='a', B='b'}",
                "[for v in var.missing : v]|?",
                "[1, 2][1]|2",
                "{ a = { b = 3 } }.a[\"b\"]|3",
                "lookup({ a = 1 }, \"b\", 9)|9",
                "lookup(var.missing, \"b\", 9)|?",
                "coalesce(null, \"x\")|'x'",
                "try(var.missing, 1)|?",
                "join(\",\", [\"a\", \"b\"])|'a,b'",
                "length([1, 2])|2",
                "jsonencode([{ name = \"x\" }])|[{name='x'}]",
                "file(\"/etc/passwd\")|?",
                "aws_db.main.address|?",
                "data.http.x.body|?",
                "<<-EOT\\n    a ${var.known}\\n  EOT|'a yes\\n'",
                "concat(\\n  [1],   # one\\n  [2]    // two\\n)|[1, 2]",
            })
    void expressionsGiveWhatTerraformGivesOrNothingKnown(String expression, String value) throws HclSyntaxException {
        assertEquals(value.replace("\\n", "\n"), evaluate(expression));
    }

    @Test
    void blocksAndPlacesAreKept() throws HclSyntaxException {
        HclBody body = Hcl.parse("""
                # comment
                resource "aws_ecs_service" "meals" {
                  desired_count = 2 /* two */
                  nested { x = 1 }
                }
                """, "a/main.tf");
        HclBody.Block block = body.blocks().getFirst();
        assertEquals(
                "resource [aws_ecs_service, meals] a/main.tf:2",
                block.type() + " " + block.labels() + " " + block.place());
        assertEquals(
                new Place("a/main.tf", 3),
                block.body().attributes().firstEntry().getValue().place());
        assertEquals("nested", block.body().blocks().getFirst().type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "module \"m\" {\\n a = 1\\n b = [|3|a name is expected here",
                "module \"m\" {\\n a = 1|2|a block is not closed",
                "a = 1 2|1|the line should end here",
                "a = \"x|1|the file ends in the middle",
                "a = 1\\na = 2|2|`a` is set a second time",
                "a = {b}|1|`=` is expected here",
                "= 1|1|a name is expected here",
            })
    void aMistakeIsRefusedWithItsLine(String text, int line, String message) {
        HclSyntaxException e =
                assertThrows(HclSyntaxException.class, () -> Hcl.parse(text.replace("\\n", "\n"), "x.tf"));
        assertEquals(line + " " + message, e.place().line() + " " + e.getMessage());
    }
}
