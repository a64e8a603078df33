import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * A server of OpenSearch of one node, which listens on a free port of this machine, prints its address, and
 * ends with its standard input. Run as a source, with the server's archives and not Blotter's, since both
 * have a Lucene: {@code java -cp ARCHIVES OneNode.java FOLDER}.
 */
final class OneNode extends Node {
    private OneNode(Environment environment) {
        super(environment, List.of(http()), false);
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Settings settings = Settings.builder()
                .put("path.home", home)
                .put("node.name", "one")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        try (Node node = new OneNode(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> "one"))) {
            node.start();
            System.out.println("http://"
                    + node.injector()
                            .getInstance(HttpServerTransport.class)
                            .boundAddress()
                            .publishAddress());
            while (System.in.read() >= 0) {}
        }
    }

    private static PluginInfo http() {
        String name = Netty4ModulePlugin.class.getName();
        return new PluginInfo(
                "transport-netty4", "HTTP", "3", Version.CURRENT, "21", name, null, List.of(), false);
    }
}
