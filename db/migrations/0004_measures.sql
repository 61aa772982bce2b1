CREATE TABLE `gain_sums` (
	`module_id` text NOT NULL,
	`context_id` text NOT NULL,
	`objective` text NOT NULL,
	`n` integer NOT NULL,
	`before` real NOT NULL,
	`after` real NOT NULL,
	`before_squared` real NOT NULL,
	`after_squared` real NOT NULL,
	`product` real NOT NULL,
	PRIMARY KEY(`module_id`, `context_id`, `objective`)
);
--> statement-breakpoint
CREATE TABLE `score_sums` (
	`module_id` text NOT NULL,
	`context_id` text NOT NULL,
	`form` text NOT NULL,
	`n` integer NOT NULL,
	`score` real NOT NULL,
	`squared` real NOT NULL,
	PRIMARY KEY(`module_id`, `context_id`, `form`)
);
--> statement-breakpoint
DROP INDEX `survey_answers_by_subject`;--> statement-breakpoint
CREATE INDEX `survey_answers_by_ratings` ON `survey_answers` (`survey`,`subject`,`ratings`,`cohort_id`,`context_id`);--> statement-breakpoint
ALTER TABLE `attempts` ADD `item_scores` text;--> statement-breakpoint
CREATE INDEX `module_completions_by_context` ON `module_completions` (`module_id`,`context_id`,`user_id`);--> statement-breakpoint
UPDATE `attempts` SET `item_scores` = (
	SELECT json_group_array(coalesce((
		SELECT r.`score` FROM `responses` r WHERE r.`attempt_id` = `attempts`.`id` AND r.`question_id` = asked.value
		ORDER BY r.`try_number` DESC LIMIT 1
	), 0)) FROM (SELECT value FROM json_each(`attempts`.`item_ids`) ORDER BY key) asked
) WHERE `submitted_at` IS NOT NULL;--> statement-breakpoint
INSERT INTO `score_sums` (`module_id`, `context_id`, `form`, `n`, `score`, `squared`)
SELECT `module_id`, coalesce(`context_id`, 'base'), `form`, count(*), sum(`score`), sum(`score` * `score`)
FROM `attempts` WHERE `number` = 1 AND `submitted_at` IS NOT NULL GROUP BY 1, 2, 3;--> statement-breakpoint
INSERT INTO `gain_sums` (`module_id`, `context_id`, `objective`, `n`, `before`, `after`, `before_squared`, `after_squared`, `product`)
SELECT module_id, context_id, objective, count(*), sum(x), sum(y), sum(x * x), sum(y * y), sum(x * y) FROM (
	SELECT post.module_id, coalesce(post.context_id, 'base') AS context_id, '' AS objective, pre.score AS x, post.score AS y
	FROM attempts post JOIN attempts pre ON pre.user_id = post.user_id AND pre.module_id = post.module_id AND pre.form = 'pre' AND pre.number = 1
	WHERE post.form = 'post' AND post.number = 1 AND post.submitted_at IS NOT NULL AND pre.submitted_at IS NOT NULL
	UNION ALL
	SELECT post.module_id, coalesce(post.context_id, 'base'), y.key, x.value, y.value
	FROM attempts post JOIN attempts pre ON pre.user_id = post.user_id AND pre.module_id = post.module_id AND pre.form = 'pre' AND pre.number = 1,
		json_each(post.objective_scores) y, json_each(pre.objective_scores) x
	WHERE post.form = 'post' AND post.number = 1 AND post.submitted_at IS NOT NULL AND pre.submitted_at IS NOT NULL AND x.key = y.key
) GROUP BY 1, 2, 3;
