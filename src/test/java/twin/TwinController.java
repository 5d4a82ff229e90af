package twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TwinController {

	private final TopicRepository topics;

	private final ClauseVersionRepository clauses;

	TwinController(TopicRepository topics, ClauseVersionRepository clauses) {
		this.topics = topics;
		this.clauses = clauses;
	}

	@GetMapping("/en/topics/{slug}")
	String topic(@PathVariable String slug, @RequestParam(defaultValue = "true") boolean count, Model model) {
		Topic topic = this.topics.findBySlug(slug).orElseThrow();
		List<String> slugs = new ArrayList<>(topic.getParts().stream().map(Topic::getSlug).toList());
		slugs.add(slug);
		PageRequest first = PageRequest.of(0, 50);
		Slice<ClauseVersion> clauses = count ? this.clauses.pageByTopic(slugs, Instant.now(), first)
				: this.clauses.sliceByTopic(slugs, Instant.now(), first);
		frame(model, "/topics/" + slug);
		model.addAttribute("topic", topic);
		model.addAttribute("clauses", clauses);
		return "twin/topic";
	}

	@GetMapping("/en/statements/{code}/{key}")
	String clause(@PathVariable String code, @PathVariable String key, Model model) {
		ClauseVersion clause = this.clauses.current(code, key, Instant.now()).orElseThrow();
		frame(model, "/statements/" + code + "/" + key);
		model.addAttribute("clause", clause);
		model.addAttribute("previous", this.clauses.findFirstByStatementVersionAndPositionLessThanOrderByPositionDesc(
				clause.getStatementVersion(), clause.getPosition()));
		model.addAttribute("next", this.clauses.findFirstByStatementVersionAndPositionGreaterThanOrderByPosition(
				clause.getStatementVersion(), clause.getPosition()));
		return "twin/clause";
	}

	private static void frame(Model model, String path) {
		model.addAttribute("page", Twin.frame(path));
		model.addAttribute("assets", Twin.Files.HERE);
	}

}
