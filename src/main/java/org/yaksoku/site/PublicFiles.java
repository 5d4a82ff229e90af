package org.yaksoku.site;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Gives away files that something public names: evidence of a report, a document of an
 * action, a paper of a meeting, the answer to a recommendation, what an assessment rests
 * on.
 */
@Service
public class PublicFiles {

	private static final int PIECE = 512 * 1024;

	private final PublicReader reader;

	private final JdbcClient jdbc;

	PublicFiles(PublicReader reader, @Qualifier("publicJdbc") JdbcClient jdbc) {
		this.reader = reader;
		this.jdbc = jdbc;
	}

	/**
	 * One file.
	 * @param slug as in its address
	 * @throws NotFound for what nothing public names
	 */
	public PublicFile find(String slug) {
		Row row = this.reader.one(Language.EN, """
				select f.slug, f.media_type, f.bytes, f.sha256, f.file_name from followup.pub_file f
				where f.slug = :slug and f.public_from <= :now""", Map.of("slug", slug))
			.orElseThrow(() -> new NotFound(slug));
		@Nullable String name = row.find("file_name");
		return new PublicFile(slug, Objects.requireNonNullElse(name, slug), row.string("media_type"),
				row.count("bytes"), row.string("sha256"));
	}

	/** Writes its bytes piece by piece. */
	public void write(PublicFile file, OutputStream out) throws IOException {
		for (long at = 0; at < file.bytes(); at += PIECE) {
			out.write(this.jdbc
				.sql("select substr(f.content, cast(? as integer), ?) from followup.pub_file f where f.slug = ?")
				.params(at + 1, PIECE, file.slug())
				.query(byte[].class)
				.single());
		}
	}

}
