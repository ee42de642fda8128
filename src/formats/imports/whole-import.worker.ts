/** The worker with all its parsers inside: for a page that can fetch nothing. */
import './read-csv.ts';
import './read-json.ts';
import './read-xlsx.ts';
import './rejected-rows-csv.ts';
import './import.worker.ts';
