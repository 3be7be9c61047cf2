package micrograd.training.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.data.Example;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.TrainingSession;
import micrograd.training.tables.CsvTable.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static CsvTable read(String text) {
        return CsvTable.read(text, Target.EITHER);
    }

    private static Example example(double target, double... inputs) {
        return new Example(inputs, target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5,2,a\n-3,0.25,b",
                "1.5;2;a\n-3;0.25;b",
                "1.5\t2\ta\r\n-3\t0.25\tb\r\n",
                "1,5;2;a\n-3;0,25;b",
                "1,5\t2,0\ta\n−3\t0,25\tb",
                "\uFEFF1.5, 2, a\r\r-3, .25, b\r",
                "# points\n\n\"1.5\",\"2\",\"a\"\n-3,25e-2,b\n\n",
                "1,5;2;a;\n-3;0,25;b;\n",
                "x;y;class\n1,5;2;a\n-3;0,25;b",
                "width,height,kind\n1.5,2,a\n-3,0.25,b"
            })
    void separatorDecimalSignAndHeaderAreFoundOut(String text) {
        CsvTable table = read(text);
        assertEquals(List.of(example(-1, 1.5, 2), example(1, -3, 0.25)), table.examples());
        assertEquals(List.of("a", "b"), table.labels());
        assertEquals(List.of(), table.problems());
    }

    @Test
    void headersNameTheColumns() {
        assertEquals(List.of("x", "y", "class"), read("x;y;class\n1;2;a\n3;4;b").columns());
        assertEquals(List.of(), read("1;2;a\n3;4;b").columns());
    }

    @Test
    void thousandsAreReadBesideADecimalComma() {
        assertEquals(
                List.of(example(-1, 1234.5), example(1, -2345678.25)),
                read("1.234,5;a\n-2.345.678,25;b").examples());
    }

    @Test
    void quotesHoldSeparatorsAndQuotes() {
        CsvTable table = read("1,\"red, and \"\"blue\"\"\"\n2,\"green\"\n");
        assertEquals(List.of("green", "red, and \"blue\""), table.labels());
        assertEquals(List.of(example(1, 1), example(-1, 2)), table.examples());
    }

    @Test
    void badRowsAreListedByLineAndGoodOnesKept() {
        CsvTable table = read("x1,x2,y\n1,2,a\n3,four,b\n5,6\n7,8,\n\n9,10,b,c\n,1,a\n11,12,b\nNaN,1,a\n1e999,1,a\n");
        assertEquals(List.of(example(-1, 1, 2), example(1, 11, 12)), table.examples());
        assertEquals(
                List.of(
                        "line 3: “four” in column 2 is no number",
                        "line 4: 2 columns instead of 3",
                        "line 5: the last column is empty",
                        "line 7: 4 columns instead of 3",
                        "line 8: nothing in column 1 is no number",
                        "line 10: “NaN” in column 1 is no number",
                        "line 11: “1e999” in column 1 is no number"),
                table.problems());
    }

    @Test
    void textLabelsBecomeClasses() {
        CsvTable three = read("1,2,setosa\n2,3,virginica\n3,4,versicolor\n4,5,setosa");
        assertEquals(List.of("setosa", "versicolor", "virginica"), three.labels());
        assertEquals(
                List.of(0.0, 2.0, 1.0, 0.0),
                three.examples().stream().map(Example::target).toList());
        CsvTable numbered = read("1,2,1\n2,3,0\n3,4,10\n4,5,2");
        assertEquals(List.of("0", "1", "2", "10"), numbered.labels());
        CsvTable signs = read("1,2,1\n2,3,-1");
        assertEquals(List.of("-1", "1"), signs.labels());
        assertEquals(1, signs.examples().get(0).target());
    }

    @Test
    void aLastColumnOfNumbersIsToBeMet() {
        CsvTable table = read("0,1.5\n1,2.5\n2,oops\n3,0\n4,1\n5,-7\n");
        assertEquals(List.of(), table.labels());
        assertEquals(List.of("line 3: “oops” in the last column is no number"), table.problems());
        assertEquals(example(-7, 5), table.examples().get(4));
        assertEquals(List.of(), CsvTable.read("1,0\n2,1", Target.NUMBERS).labels());
        assertEquals(
                List.of("0.5", "1.5"),
                CsvTable.read("1,1.5\n2,0.5", Target.CLASSES).labels());
    }

    @Test
    void tenThousandRowsAreTakenAndNoMore() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_002; i++) {
            text.append(i).append(",0,").append(i % 2 == 0 ? "a" : "b").append('\n');
        }
        CsvTable table = read(text.toString());
        assertEquals(10_000, table.examples().size());
        assertEquals(
                List.of("line 10001: only 10,000 rows are taken, from here on they are left out"), table.problems());
        assertEquals(2, table.leftOut());
        CsvTable withBad = read("1,x,a\n" + text);
        assertEquals(10_000, withBad.examples().size());
        assertEquals(3, withBad.leftOut());
    }

    @Test
    void aHeadingWithNothingUnderItIsSaid() {
        assertEquals(
                "There is a line of headings and nothing under it.",
                assertThrows(IllegalArgumentException.class, () -> read("a,b,c"))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n \n",
                "hello",
                "1\n2\n3",
                "a,b\nc,d",
                "1,2,a\n3,4,a",
                "1,a\n2,b\n3,c\n4,d\n5,e\n6,f\n7,g\n8,h\n9,i\n10,j\n11,k",
                "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,2"
            })
    void whatCannotBeReadIsExplained(String text) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
        assertTrue(message.endsWith("."), message);
    }

    @Test
    void aTableIsTrainedOn() {
        CsvTable table = read("0;0;low\n0,1;0,2;low\n1;1;high\n0,9;1,1;high");
        DatasetSetup data = DatasetSetup.ofPoints(table.examples(), table.labels(), 1);
        assertEquals(2, data.form().classes());
        assertEquals("high", data.label(0));
        TrainingSession session =
                new TrainingSession(TrainingSetup.builder(data, List.of(2, 1)).build());
        session.step(200);
        assertEquals(1, session.accuracy());
    }

    /** What is read in slices is what is read at once. */
    @Test
    void aLongTableIsReadInManySlices() {
        StringBuilder rows = new StringBuilder("w,h,kind\n");
        for (int i = 0; i < 10_050; i++) {
            rows.append(i).append(',').append(i % 7).append(i % 3 == 0 ? ",a\n" : ",b\n");
        }
        CsvReading reading = new CsvReading(rows.toString(), CsvTable.Target.EITHER);
        int slices = 1;
        while (reading.goOn()) {
            slices++;
        }
        assertTrue(slices >= 8, slices + " slices");
        assertEquals(CsvTable.read(rows.toString(), CsvTable.Target.EITHER), reading.table());
        assertEquals(10_000, reading.table().examples().size());
    }

    /** What is shown of a long table says so in a line that would be passed over. */
    @Test
    void theBeginningOfALongTableIsATable() {
        String rows = "1,2,a\n3,4,b\n".repeat(20_000 / 2);
        String shown = CsvTable.beginning("x".repeat(0) + rows.repeat(3).substring(0, 3 * rows.length()));
        int lines = (int) shown.lines().count();
        assertEquals(lines - 1, (int)
                shown.lines().filter(line -> line.length() == 5).count());
        assertTrue(shown.substring(shown.lastIndexOf('\n') + 1).startsWith("# "));
    }
}
