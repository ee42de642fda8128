/**
 * What the form saves: one JSON file, `questions-‹owner›-‹pack›.answers.json`.
 *
 * ```json
 * { "format": "countersign answers", "version": 1,
 *   "recordId": "va-2024", "packId": "PACK-003", "returnedBy": "Dana Reyes",
 *   "answers": [ { "deploymentId": "DEP-0007", "question": "Q1",
 *                  "kind": "answered" | "do not know" | "not mine", "text": "…", "ask": "…" } ] }
 * ```
 * `text` and `ask` may be empty; rows nobody filled in are not there.
 */
export const ANSWERS_FORMAT = 'countersign answers';
export const ANSWERS_VERSION = 1;
