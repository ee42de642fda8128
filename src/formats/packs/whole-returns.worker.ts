/** The worker with all its parsers inside: for a page that can fetch nothing. */
import '../imports/read-csv.ts';
import './read-answer-sheet.ts';
import './read-answers-json.ts';
import './returns.worker.ts';
