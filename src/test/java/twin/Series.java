package twin;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A series of meetings.
 */
@Entity
@Table(schema = "meeting", name = "series")
class Series {

	@Id
	private UUID id;

	private String slug;

	private String nameKo;

	private String nameJa;

	private String nameEn;

	public UUID getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

	public String getNameKo() {
		return this.nameKo;
	}

	public String getNameJa() {
		return this.nameJa;
	}

	public String getNameEn() {
		return this.nameEn;
	}

}
