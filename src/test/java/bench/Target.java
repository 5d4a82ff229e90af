package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is measured: a page under load, or the SQL of a page.
 *
 * @param name what it is called in the report
 * @param command what makes the load
 * @param count where in its output the number of requests stands
 * @param server process of the server, 0 where the database alone is asked
 * @param cluster the database behind it, null where there is none
 */
record Target(String name, List<String> command, Pattern count, long server, Cluster cluster) {

	private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([\\d.]+)s");

	private static final Pattern TRANSACTIONS = Pattern.compile("actually processed: (\\d+)[\\s\\S]*?tps = ([\\d.]+)");

	static Target page(String name, Server server, Cluster cluster, String path, String... headers) {
		List<String> command = new ArrayList<>(
				List.of("wrk", "-t1", "-c8", "--timeout", "20s", "-d" + Bench.SECONDS + "s"));
		Arrays.stream(headers).forEach((it) -> command.addAll(List.of("-H", it)));
		command.add(server.url(path));
		return new Target(name, command, REQUESTS, server.pid(), cluster);
	}

	static Target sql(String name, Cluster cluster, String file) throws IOException {
		return new Target(name,
				List.of("pgbench", "-n", "-M", "prepared", "-c8", "-j1", "-T" + Bench.SECONDS, "-f", file, "-h",
						"127.0.0.1", "-p", cluster.port(), "-U", "yaksoku_public", "yaksoku"),
				TRANSACTIONS, 0, cluster);
	}

	Figures measure() throws Exception {
		ProcessBuilder load = new ProcessBuilder(this.command).redirectErrorStream(true);
		if (this.cluster != null) {
			load.environment().put("PGPASSWORD", this.cluster.password());
		}
		long server = (this.server != 0) ? Cpu.of(this.server) : 0;
		long database = (this.cluster != null) ? Cpu.ofFamily(this.cluster.pid()) : 0;
		long start = System.nanoTime();
		Process running = load.start();
		String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		double seconds = (System.nanoTime() - start) / 1e9;
		Matcher count = this.count.matcher(said);
		if (running.waitFor() != 0 || !count.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
			throw new IllegalStateException(this.name + ": " + said);
		}
		double requests = Double.parseDouble(count.group(1));
		double perSecond = (this.count == TRANSACTIONS) ? Double.parseDouble(count.group(2))
				: requests / Math.min(seconds, Double.parseDouble(count.group(2)));
		return new Figures(perSecond, ((this.server != 0) ? Cpu.of(this.server) - server : 0) / requests,
				((this.cluster != null) ? Cpu.ofFamily(this.cluster.pid()) - database : 0) / requests);
	}

}
