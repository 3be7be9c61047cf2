package micrograd.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import micrograd.layout.Box;
import micrograd.layout.Path;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgWriterTest {
    @Test
    void everyShapeIsWritten() {
        DrawingBuilder<String> drawing = new DrawingBuilder<>();
        drawing.rectangle(new Box(0, 0, 40, 20), 6, Paint.of(Colour.WASH, Colour.RULE, 1.2));
        drawing.circle(20, 10, 5, Paint.fill(Colour.ACCENT).withOpacity(0.5));
        drawing.line(
                Path.from(0, 0).lineTo(10, 5).curveTo(12, 5, 14, 9, 16.123, 9).closed(),
                Paint.stroke(Colour.NEGATIVE_AREA, 2));
        drawing.text("x", 3, 4, Shape.Align.END, Font.mono(13).bolder(), Colour.INK);
        String svg = SvgWriter.write(drawing.build(), Palette.LIGHT);
        assertTrue(
                svg.contains(
                        "<rect x=\"0\" y=\"0\" width=\"40\" height=\"20\" rx=\"6\" fill=\"#f6f8f9\" stroke=\"#dfe4e8\" stroke-width=\"1.2\"/>"),
                svg);
        assertTrue(svg.contains("<circle cx=\"20\" cy=\"10\" r=\"5\" fill=\"#0b6b57\" opacity=\"0.5\"/>"), svg);
        assertTrue(
                svg.contains(
                        "<path d=\"M0 0L10 5C12 5 14 9 16.12 9Z\" fill=\"none\" stroke=\"#f59322\" stroke-width=\"2\"/>"),
                svg);
        assertTrue(svg.contains("text-anchor=\"end\""), svg);
        assertTrue(svg.contains("font-weight=\"600\""), svg);
    }

    @Test
    void whateverTheNamesThePictureIsWellFormed() throws Exception {
        DrawingBuilder<String> drawing = new DrawingBuilder<>();
        String text = "<a & \"b\" > ]]> 'c' \u0001 𝛼 − é";
        drawing.text(text, 0, 0, Shape.Align.START, Font.sans(12), Colour.INK);
        String svg = SvgWriter.write(drawing.build(), Palette.DARK);
        Document parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertEquals(
                text.replace("\u0001", ""),
                parsed.getElementsByTagName("text").item(0).getTextContent());
    }

    @Test
    void thePictureIsAsLargeAsTheDrawingAndAMargin() {
        DrawingBuilder<String> drawing = new DrawingBuilder<>();
        drawing.rectangle(new Box(-10, 5, 100, 50), 0, Paint.fill(Colour.INK));
        String svg = SvgWriter.write(drawing.build(), Palette.DARK);
        assertTrue(svg.contains("width=\"132\" height=\"82\" viewBox=\"-26 -11 132 82\""), svg);
        assertTrue(svg.contains("fill=\"#14181b\""), svg);
    }
}
