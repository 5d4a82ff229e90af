package org.yaksoku.notification.mail;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.yaksoku.account.SystemWork;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node that does nothing but drain the outbox, with the scheduler and the connections
 * of the portal: it starts quickly enough to be killed often. Arguments: address of the
 * database, port of the mail server.
 */
public final class DrainNode {

	private DrainNode() {
	}

	public static void main(String[] arguments) {
		SpringApplication node = new SpringApplication(Node.class);
		node.setWebApplicationType(WebApplicationType.NONE);
		node.setDefaultProperties(Map.of("node.database", arguments[0], "spring.mail.host", "127.0.0.1", "node.smtp",
				arguments[1], "yaksoku.mail.every", "100ms", "yaksoku.mail.retry", "200ms", "yaksoku.mail.tries",
				"1000", "yaksoku.jobs.poll", "100ms", "yaksoku.jobs.heartbeat", "250ms", "logging.level.root", "warn"));
		node.run();
		System.out.println("draining");
		// the threads of the scheduler do not keep a process alive
		try {
			Thread.currentThread().join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	// no configuration of the portal: its tests must not find it
	@Import({ Jobs.class, MailJobs.class, Drain.class, MailServer.class, PortalAddress.class, SystemWork.class })
	static class Node {

		@Bean
		HikariDataSource dataSource(@Value("${node.database}") String url) {
			HikariDataSource pool = new HikariDataSource();
			pool.setJdbcUrl(url);
			pool.setUsername("yaksoku_app");
			pool.setPassword("test");
			pool.setAutoCommit(false);
			pool.setMaximumPoolSize(5);
			return pool;
		}

		@Bean
		JdbcClient jdbc(HikariDataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		TransactionTemplate transactions(HikariDataSource dataSource) {
			return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
		}

		@Bean
		Clock clock() {
			return Clock.system(ZoneId.of("UTC+9"));
		}

		@Bean
		JavaMailSenderImpl sender(@Value("${node.smtp}") int port) {
			JavaMailSenderImpl sender = new JavaMailSenderImpl();
			sender.setHost("127.0.0.1");
			sender.setPort(port);
			sender.getJavaMailProperties().put("mail.smtp.timeout", "400");
			sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "400");
			return sender;
		}

	}

	/** The scheduler of the portal, which its own room keeps to itself. */
	static class Jobs implements ImportSelector {

		@Override
		public String[] selectImports(AnnotationMetadata importing) {
			return List.of("org.yaksoku.notification.job.JobConfiguration").toArray(String[]::new);
		}

	}

}
