package org.yaksoku.site;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;

/**
 * A file somebody may take away.
 *
 * @param address on this portal
 * @param kind as people call it, such as PDF
 * @param kibibytes its size, at least one
 */
public record FileLink(String address, String kind, long kibibytes) {

	private static final Map<String, String> KINDS = Map.of("application/pdf", "PDF", "image/png", "PNG", "image/jpeg",
			"JPEG", "text/csv", "CSV", "text/plain", "TXT",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", "application/hwp+zip", "HWPX");

	/** Of a row of a document; null where it is a link and no file. */
	static @Nullable FileLink of(Row row) {
		@Nullable String mediaType = row.find("media_type");
		if (mediaType == null || row.find("url") != null) {
			return null;
		}
		return new FileLink("/files/" + row.string("slug"), KINDS.getOrDefault(mediaType, mediaType),
				Math.max(1, row.count("bytes") / 1024));
	}

}
