package org.yaksoku.interchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CommaTable;

/**
 * A table as text with commas.
 */
final class TextWriter implements TableWriter {

	private final CommaTable table;

	TextWriter(OutputStream to) throws IOException {
		this.table = new CommaTable(to);
	}

	@Override
	public void header(List<String> names) {
		this.table.row(names);
	}

	@Override
	public void row(List<? extends @Nullable Object> values) {
		this.table.row(values);
	}

	@Override
	public void close() throws IOException {
		this.table.flush();
	}

}
