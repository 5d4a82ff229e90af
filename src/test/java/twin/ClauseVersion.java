package twin;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * A clause in one wording of its statement.
 */
@Entity
@Table(schema = "statement", name = "clause_version")
class ClauseVersion {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "statement_version_id")
	private StatementVersion statementVersion;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "clause_id")
	private Clause clause;

	private int position;

	private String number;

	private String kind;

	private String sectionKo;

	private String sectionJa;

	private String sectionEn;

	private String addresseeKo;

	private String addresseeJa;

	private String addresseeEn;

	private String rationaleKo;

	private String rationaleJa;

	private String rationaleEn;

	private String conditionKo;

	private String conditionJa;

	private String conditionEn;

	private String intendedEffectKo;

	private String intendedEffectJa;

	private String intendedEffectEn;

	@OneToMany(mappedBy = "clauseVersion")
	private List<ClauseText> texts;

	public UUID getId() {
		return this.id;
	}

	public StatementVersion getStatementVersion() {
		return this.statementVersion;
	}

	public Clause getClause() {
		return this.clause;
	}

	public int getPosition() {
		return this.position;
	}

	public String getNumber() {
		return this.number;
	}

	public String getKind() {
		return this.kind;
	}

	public String getSectionKo() {
		return this.sectionKo;
	}

	public String getSectionJa() {
		return this.sectionJa;
	}

	public String getSectionEn() {
		return this.sectionEn;
	}

	public String getAddresseeKo() {
		return this.addresseeKo;
	}

	public String getAddresseeJa() {
		return this.addresseeJa;
	}

	public String getAddresseeEn() {
		return this.addresseeEn;
	}

	public String getRationaleKo() {
		return this.rationaleKo;
	}

	public String getRationaleJa() {
		return this.rationaleJa;
	}

	public String getRationaleEn() {
		return this.rationaleEn;
	}

	public String getConditionKo() {
		return this.conditionKo;
	}

	public String getConditionJa() {
		return this.conditionJa;
	}

	public String getConditionEn() {
		return this.conditionEn;
	}

	public String getIntendedEffectKo() {
		return this.intendedEffectKo;
	}

	public String getIntendedEffectJa() {
		return this.intendedEffectJa;
	}

	public String getIntendedEffectEn() {
		return this.intendedEffectEn;
	}

	public List<ClauseText> getTexts() {
		return this.texts;
	}

	public String text(String language) {
		return this.texts.stream()
			.filter((it) -> it.getLanguage().equals(language))
			.map(ClauseText::getText)
			.findFirst()
			.orElse(null);
	}

}
