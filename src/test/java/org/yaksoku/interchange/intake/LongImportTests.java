package org.yaksoku.interchange.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.table.TableFile;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.interchange.table.TableWriter;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * How long ten thousand rows take, and how much memory. Prints what docs/performance.md
 * keeps.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
@Tag("bench")
class LongImportTests {

	private static final int ROWS = Integer.getInteger("rows", TableFile.MOST_ROWS);

	@Autowired
	Acting acting;

	@Autowired
	ImportService imports;

	@Autowired
	ImportJobs jobs;

	@Autowired
	StatementService statements;

	@Autowired
	OrganisationService organisations;

	@Autowired
	JdbcClient jdbc;

	@Test
	void tenThousandRows() throws Exception {
		String statement = StatementExamples.code();
		as(() -> this.statements.draft(
				this.statements.record(
						StatementExamples.statement(statement, StatementExamples.chamber(this.organisations, Side.KR),
								StatementExamples.chamber(this.organisations, Side.JP))),
				StatementExamples.wording("", StatementExamples.clause(null, "1", "One"),
						StatementExamples.clause(null, "2", "Two"))));
		measure("actions, CP949", SheetKind.ACTIONS, "actions.csv", text(statement));
		measure("actions, XLSX", SheetKind.ACTIONS, "actions.xlsx", workbook(statement));
		measure("meetings, CP949", SheetKind.MEETINGS, "meetings.csv", meetings());
	}

	private void measure(String what, SheetKind kind, String name, byte[] file) {
		StringBuilder line = new StringBuilder("%-16s %,9d bytes".formatted(what, file.length));
		ImportId id = step(line, "read", () -> as(() -> this.imports.begin(kind, null, name, file)));
		step(line, "check", () -> as(() -> {
			ImportView read = this.imports.find(id);
			assertThat(read.rows()).isEqualTo(ROWS);
			this.imports.match(id, read.version(), read.fields(), Language.KO);
			return null;
		}));
		ImportView checked = as(() -> this.imports.find(id));
		assertThat(as(() -> this.imports.counts(checked)).create()).isEqualTo(ROWS);
		step(line, "write", () -> as(() -> {
			this.imports.start(id, checked.version());
			this.jobs.write(id, Language.KO);
			return null;
		}));
		ImportView done = as(() -> this.imports.find(id));
		assertThat(done.state()).isEqualTo(ImportState.DONE);
		step(line, "undo", () -> as(() -> {
			this.imports.undo(id, done.version(), Language.KO);
			return null;
		}));
		assertThat(this.jdbc.sql("select count(*) from interchange.import_row where import_id = ? and kept is not null")
			.param(id.value())
			.query(Integer.class)
			.single()).isZero();
		System.out.println(line);
	}

	private <T> T step(StringBuilder line, String name, Callable<T> work) {
		System.gc();
		List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((it) -> it.getType() == MemoryType.HEAP)
			.toList();
		heap.forEach(MemoryPoolMXBean::resetPeakUsage);
		long before = used();
		long start = System.nanoTime();
		try {
			T result = work.call();
			long peak = heap.stream().mapToLong((it) -> it.getPeakUsage().getUsed()).sum();
			line.append(" · %s %.1f s, heap %+d MB".formatted(name, (System.nanoTime() - start) / 1e9,
					(peak - before) / (1024 * 1024)));
			return result;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long used() {
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private <T> T as(Callable<T> work) {
		return this.acting.as(KOREAN_EDITOR, work);
	}

	private static byte[] text(String statement) {
		StringBuilder text = new StringBuilder("코드,제목,산출물,조항,기한,담당 기관,담당자\r\n");
		for (int i = 1; i <= ROWS; i++) {
			text.append("%s-c%d,%d번째 후속 조치,\"보고서, %d판\",%s §%d,2026년 %d월 %d일,대한상공회의소,김민지\r\n".formatted(statement, i, i,
					i, statement, i % 2 + 1, i % 12 + 1, i % 28 + 1));
		}
		return text.toString().getBytes(Charset.forName("x-windows-949"));
	}

	private static byte[] meetings() {
		StringBuilder text = new StringBuilder("코드,회의명,날짜,주최,장소\r\n");
		for (int i = 1; i <= ROWS; i++) {
			text.append("long-%d,%d번째 회의,2019년 %d월 %d일,대한상공회의소,서울\r\n".formatted(i, i, i % 12 + 1, i % 28 + 1));
		}
		return text.toString().getBytes(Charset.forName("x-windows-949"));
	}

	private static byte[] workbook(String statement) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TableWriter table = TableWriter.open(TableFormat.XLSX, bytes, "表")) {
			table.header(List.of("コード", "件名", "成果物", "条項", "期限", "担当者"));
			for (int i = 1; i <= ROWS; i++) {
				table.row(List.of(statement + "-x" + i, i + "番目のフォローアップ", "報告書 第" + i + "版", statement + " §1",
						java.time.LocalDate.of(2026, i % 12 + 1, i % 28 + 1), "田中"));
			}
		}
		return bytes.toByteArray();
	}

}
