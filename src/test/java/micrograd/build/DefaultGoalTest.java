package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The README's first command is {@code mvn} alone. */
class DefaultGoalTest {
    private static final String TEAVM = "org.teavm:teavm-maven-plugin:compile@";

    @Test
    void buildsEveryProgramOfTheSite() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        XPath path = XPathFactory.newInstance().newXPath();
        String goal = path.evaluate("/project/build/defaultGoal", pom);
        NodeList ids = (NodeList) path.evaluate(
                "/project/build/plugins/plugin[artifactId='teavm-maven-plugin']/executions/execution/id",
                pom,
                XPathConstants.NODESET);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < ids.getLength(); i++) {
            String program = TEAVM + ids.item(i).getTextContent();
            if (!List.of(goal.split(" ")).contains(program)) {
                missing.add(program);
            }
        }
        assertTrue(ids.getLength() > 3);
        assertEquals(List.of(), missing);
    }
}
