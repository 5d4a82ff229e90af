package twin;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A source.
 */
@Entity
@Table(schema = "document", name = "document")
class Document {

	@Id
	private UUID id;

	private String slug;

	private String url;

	private String titleKo;

	private String titleJa;

	private String titleEn;

	public UUID getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

	public String getUrl() {
		return this.url;
	}

	public String getTitleKo() {
		return this.titleKo;
	}

	public String getTitleJa() {
		return this.titleJa;
	}

	public String getTitleEn() {
		return this.titleEn;
	}

}
