import apoc.ApocConfig;
import apoc.export.graphml.ExportGraphML;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Imports a graph into a database of its own, as Neo4j does, and writes what it found for compare.py: GraphML by APOC's
 * procedure, tables by neo4j-admin.
 * usage: java Read FOLDER LINES GRAPH.graphml | FOLDER LINES EDGES.csv NODES.csv
 */
public final class Read {
    private static String field(Entity entity, String name) {
        Object value = entity.getProperty(name, "");
        boolean whole = value instanceof Double d && d == Math.rint(d);
        return whole ? Long.toString(((Double) value).longValue()) : value.toString();
    }

    private static void print(GraphDatabaseService database, PrintStream out) {
        try (Transaction all = database.beginTx();
             ResourceIterable<Node> nodes = all.getAllNodes();
             ResourceIterable<Relationship> edges = all.getAllRelationships()) {
            for (Node node : nodes) {
                String type = field(node, "type");
                Label label = Label.label(type.substring(0, 1).toUpperCase() + type.substring(1));
                if (!node.hasLabel(Label.label("Actor")) || !node.hasLabel(label)) {
                    throw new IllegalStateException(field(node, "id") + " has labels " + node.getLabels());
                }
                out.print(String.join("\t", "node", field(node, "id"), field(node, "label"), type,
                        field(node, "mentions"), field(node, "first_seen")) + "\n");
            }
            for (Relationship edge : edges) {
                out.print(String.join("\t", "edge", field(edge.getStartNode(), "id"), field(edge.getEndNode(), "id"),
                        edge.getType().name(), field(edge, "weight"), field(edge, "status"), field(edge, "last_seen"),
                        field(edge, "evidence")) + "\n");
            }
        }
    }

    private static void readGraphml(DatabaseManagementService server, Path file) throws Exception {
        GraphDatabaseService database = server.database("neo4j");
        ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(GlobalProcedures.class)
                .registerProcedure(ExportGraphML.class);
        ApocConfig.apocConfig().setProperty("apoc.import.file.enabled", "true");
        ApocConfig.apocConfig().setProperty("apoc.import.file.use_neo4j_config", "false");
        try (Transaction reading = database.beginTx()) {
            reading.execute("CALL apoc.import.graphml($file, {readLabels: true, storeNodeIds: true})",
                    Map.of("file", file.toAbsolutePath().toUri().toString())).resultAsString();
            reading.commit();
        }
    }

    private static void readTables(Path folder, String edges, String nodes) throws Exception {
        Path configuration = Files.createDirectories(folder.resolve("conf"));
        int status = AdminTool.execute(new ExecutionContext(folder, configuration), "database", "import", "full", "neo4j",
                "--array-delimiter=;", "--nodes=" + Path.of(nodes).toAbsolutePath(),
                "--relationships=" + Path.of(edges).toAbsolutePath(), "--strict=true");
        if (status != 0) throw new IllegalStateException("neo4j-admin ends with " + status);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        if (arguments.length == 4) readTables(folder, arguments[2], arguments[3]);
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(folder).build();
        try (PrintStream out = new PrintStream(Path.of(arguments[1]).toFile(), StandardCharsets.UTF_8)) {
            if (arguments.length == 3) readGraphml(server, Path.of(arguments[2]));
            print(server.database("neo4j"), out);
        } finally {
            server.shutdown();
        }
    }
}
