package twin;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An organisation.
 */
@Entity
@Table(schema = "party", name = "organisation")
class Organisation {

	@Id
	private UUID id;

	private String slug;

	private String side;

	private String nameKo;

	private String nameJa;

	private String nameEn;

	public UUID getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

	public String getSide() {
		return this.side;
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
