import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Imports files as Gephi does, and writes beside each what it found, for compare.py. A warning in the report is an error,
 * except for DOT, of which Gephi takes neither kinds nor the opacity of lines.
 * A pair of tables is NODES.csv,EDGES.csv, of which the second gives its name to what was found.
 * usage: java Read FILE... | java Read --count FILE...    which only prints how many nodes, edges and kinds there are
 */
public final class Read {
    /* A column's id is the key's in GraphML, n_type, and its title is the attribute's name. */
    private static String field(Element element, Iterable<Column> columns, String title) {
        for (Column column : columns) {
            Object value = column.getTitle().equals(title) ? element.getAttribute(column) : null;
            if (value != null) return value.toString();
        }
        return "";
    }

    private static boolean reported(String name, Container container) {
        boolean found = false;
        Iterator<Issue> issues = container.getReport().getIssues(1000);
        while (issues.hasNext()) {
            Issue issue = issues.next();
            if (issue.getLevel() == Issue.Level.INFO) continue;
            System.err.println(name + ": Gephi reports " + issue.getLevel() + ": " + issue.getMessage());
            found = true;
        }
        return found;
    }

    private static boolean look(File file, GraphModel model) {
        int unplaced = 0;
        for (Node node : model.getGraph().getNodes()) {
            if (node.x() == 0 && node.y() == 0 || node.size() < 4 || node.getColor() == null) unplaced++;
        }
        int kinds = 0;
        for (Object label : model.getEdgeTypeLabels()) {
            if (label != null) kinds++;
        }
        if (unplaced > 1) System.err.println(file.getName() + ": " + unplaced + " nodes without place, size or colour");
        if (kinds == 0) System.err.println(file.getName() + ": no kinds of edges");
        return unplaced <= 1 && kinds > 0;
    }

    private static void print(GraphModel model, PrintStream out) {
        Iterable<Column> nodes = model.getNodeTable(), edges = model.getEdgeTable();
        for (Node node : model.getGraph().getNodes()) {
            out.print(String.join("\t", "node", node.getId().toString(), node.getLabel(), field(node, nodes, "type"),
                    field(node, nodes, "mentions"), day(node, nodes, "first_seen")) + "\n");
        }
        for (Edge edge : model.getGraph().getEdges()) {
            String kind = String.valueOf(edge.getTypeLabel());
            double weight = edge.getWeight();
            out.print(String.join("\t", "edge", edge.getSource().getId().toString(), edge.getTarget().getId().toString(),
                    kind, weight == (long) weight ? Long.toString((long) weight) : Double.toString(weight),
                    field(edge, edges, "status"), day(edge, edges, "last_seen"), field(edge, edges, "evidence")) + "\n");
        }
    }

    /* Gephi guesses that these columns of a table are moments, and shows them in another form. */
    private static String day(Element element, Iterable<Column> columns, String title) {
        String value = field(element, columns, title);
        return value.startsWith("<") ? "-" : value;
    }

    private static boolean read(String paths, boolean count) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        boolean sound = true;
        File file = null;
        for (String path : paths.split(",")) {
            file = new File(path).getAbsoluteFile();
            Container container = imports.importFile(file);
            sound &= container.verify() && !reported(file.getName(), container);
            imports.process(container, file.getName().endsWith(".csv") ? new AppendProcessor() : new DefaultProcessor(), workspace);
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        if (count) {
            System.out.println(model.getGraph().getNodeCount() + " actors, " + model.getGraph().getEdgeCount() + " edges");
            return look(file, model) && sound;
        }
        try (PrintStream out = new PrintStream(new File(file.getPath() + ".lines"), StandardCharsets.UTF_8)) {
            print(model, out);
        }
        if (file.getName().endsWith(".dot")) return true;
        return (file.getName().endsWith(".csv") || look(file, model)) && sound;
    }

    public static void main(String[] paths) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        boolean sound = true, count = paths[0].equals("--count");
        for (int i = count ? 1 : 0; i < paths.length; i++) sound &= read(paths[i], count);
        System.exit(sound ? 0 : 1);
    }
}
