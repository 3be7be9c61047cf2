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
    private static final String EXEC = "org.codehaus.mojo:exec-maven-plugin:java@";

    @Test
    void makesTheSiteAsTheTestCommandDoesAndServesIt() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        XPath path = XPathFactory.newInstance().newXPath();
        String goal = path.evaluate("/project/build/defaultGoal", pom);
        NodeList ids = (NodeList) path.evaluate(
                "/project/build/plugins/plugin[artifactId='exec-maven-plugin']/executions/execution"
                        + "[phase='prepare-package']/id",
                pom,
                XPathConstants.NODESET);
        List<String> expected = new ArrayList<>(List.of("compile"));
        for (int i = 0; i < ids.getLength(); i++) {
            expected.add(EXEC + ids.item(i).getTextContent());
        }
        expected.add(EXEC + "serve");
        assertTrue(ids.getLength() > 1);
        assertEquals(expected, List.of(goal.split(" ")));
    }
}
