package twin;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface TopicRepository extends JpaRepository<Topic, UUID> {

	Optional<Topic> findBySlug(String slug);

}
