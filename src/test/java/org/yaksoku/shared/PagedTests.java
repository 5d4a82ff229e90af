package org.yaksoku.shared;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PagedTests {

	private static final int ALL = 60;

	@Test
	void aPageHoldsWhatFollowsThePagesBefore() {
		Paged<Integer> second = read(2);

		assertThat(second.rows()).hasSize(Paged.SIZE).startsWith(26).endsWith(50);
		assertThat(second.first()).isEqualTo(26);
		assertThat(second.last()).isEqualTo(50);
		assertThat(second.total()).isEqualTo(ALL);
		assertThat(second.pages()).isEqualTo(3);
		assertThat(read(3).rows()).containsExactlyElementsOf(IntStream.rangeClosed(51, ALL).boxed().toList());
	}

	@Test
	void aPageThatIsNotThereAnyMoreIsTheFirst() {
		for (int number : new int[] { -1, 0, 4, Integer.MAX_VALUE }) {
			assertThat(read(number).number()).isEqualTo(1);
			assertThat(read(number).rows()).startsWith(1).hasSize(Paged.SIZE);
		}
	}

	@Test
	void nothingIsOnePageOfNothing() {
		List<Integer> asked = new ArrayList<>();
		Paged<Integer> none = Paged.read(1, Map.of(), (values) -> {
			asked.add(1);
			return List.of();
		}, (row) -> row.count("n"));

		assertThat(none.rows()).isEmpty();
		assertThat(none.pages()).isEqualTo(1);
		assertThat(asked).hasSize(1);
	}

	private static Paged<Integer> read(int number) {
		return Paged.read(number, Map.of(), (values) -> {
			int before = (int) values.get("before");
			return IntStream.rangeClosed(before + 1, Math.min(ALL, before + (int) values.get("size")))
				.mapToObj(PagedTests::row)
				.toList();
		}, (row) -> row.count("n"));
	}

	private static Row row(int n) {
		try {
			ResultSetMetaData columns = mock();
			given(columns.getColumnCount()).willReturn(2);
			given(columns.getColumnLabel(1)).willReturn("n");
			given(columns.getColumnLabel(2)).willReturn("total");
			ResultSet result = mock();
			given(result.getMetaData()).willReturn(columns);
			given(result.getObject(1)).willReturn(n);
			given(result.getObject(2)).willReturn(ALL);
			return Row.of(result, Language.EN);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
