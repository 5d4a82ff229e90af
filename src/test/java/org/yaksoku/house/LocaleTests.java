package org.yaksoku.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatException;

class LocaleTests {

	@Test
	void aDatabaseThatDoesNotKnowKoreanLettersIsRefused() throws SQLException {
		String any = TestCluster.newDatabase();
		try (Connection root = TestCluster.asSuperuser(any); Statement sql = root.createStatement()) {
			sql.execute("create database deaf owner yaksoku_owner template template0 encoding 'UTF8' locale 'C'");
		}

		assertThatException()
			.isThrownBy(() -> Flyway.configure()
				.dataSource(any.replaceAll("/[^/]+$", "/deaf"), "yaksoku_owner", "test")
				.locations("classpath:db/migration")
				.load()
				.migrate())
			.withMessageContaining("docs/install.md");
	}

}
