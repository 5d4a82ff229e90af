package twin;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/**
 * A topic with its parts.
 */
@Entity
@Table(schema = "topic", name = "topic")
class Topic {

	@Id
	private UUID id;

	private String slug;

	private int position;

	private String nameKo;

	private String nameJa;

	private String nameEn;

	private String definitionKo;

	private String definitionJa;

	private String definitionEn;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "parent_id")
	private Topic parent;

	@OneToMany(mappedBy = "parent")
	@OrderBy("position")
	private List<Topic> parts;

	@ElementCollection
	@CollectionTable(schema = "topic", name = "topic_synonym", joinColumns = @JoinColumn(name = "topic_id"))
	@Column(name = "word")
	private List<String> synonyms;

	public UUID getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

	public int getPosition() {
		return this.position;
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

	public String getDefinitionKo() {
		return this.definitionKo;
	}

	public String getDefinitionJa() {
		return this.definitionJa;
	}

	public String getDefinitionEn() {
		return this.definitionEn;
	}

	public Topic getParent() {
		return this.parent;
	}

	public List<Topic> getParts() {
		return this.parts;
	}

	public List<String> getSynonyms() {
		return this.synonyms;
	}

}
