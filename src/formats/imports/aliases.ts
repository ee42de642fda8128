/** The words headers use for our fields. Exact names first; then words that mean the same. */
import type { FieldId } from './fields.ts';

export interface Alias {
  readonly field: FieldId;
  readonly exact: readonly string[];
  readonly like?: RegExp;
  /** Words that make it something else. */
  readonly unless?: RegExp;
}

const THING = 'ai|ml|model|tool|algorithm|solution|product|system|application|app|software|use case|project|initiative|technology';

/** In the order they are tried: the narrower before the wider. */
export const aliases: readonly Alias[] = [
  { field: 'id', exact: ['id', 'ref', 'ref.', 'reference', 'model id', 'use case id', 'inventory id', 'unique id', 'uid', 'identifier'], like: new RegExp(`^(?:[\\w&]+[ _/-]+){0,3}(?:id|ids|uid|ref|reference)\\.?$|\\b(?:${THING}|tracking|asset|register|registry|inventory|catalogue?|record|request|reference|ref|entry|list)[ _-]?(?:#|no\\.?|number|code|identifier)$`), unless: /contract|phone|licen|version|cost|grant|patient|vendor|supplier|site|account|invoice|employee|staff|person|user/ },
  { field: 'formerName', exact: ['former name', 'previous name', 'old name', 'formerly known as', 'previously known as'] },
  { field: 'sourcing', exact: ['bought or built', 'build or buy', 'buy or build', 'in-house or vendor', 'vendor or in-house', 'sourcing'], like: /\b(?:in-?house|internally developed|home-?grown)\b/ },
  { field: 'vendorContact', exact: ['vendor contact', 'supplier contact', 'vendor representative'] },
  { field: 'vendorName', exact: ['vendor', 'vendor name', 'supplier', 'vendor(s)', 'manufacturer'], like: /\b(?:vendors?|suppliers?|manufacturers?|made by|built by|developed by|developers?|provided by|company|third[- ]party|partner|makers?|who (?:makes?|made|built|sells|supplies)|sold by|supplied by|bought from)\b/, unless: /contact|e-?mail|risk|cost|contract|type|review|\bid\b|owner|lead\b/ },
  { field: 'sponsor', exact: ['sponsor', 'executive sponsor', 'exec sponsor', 'sro', 'senior responsible owner'], like: /\b(?:exec(?:utive)?\b.*\b(?:lead|owner|sponsor|responsible|accountable|champion)|sponsors?|sro|senior responsible|accountable exec\w*|responsible exec\w*)\b/, unless: /date|e-?mail|department|org/ },
  { field: 'decisionSignatory', exact: ['decision signatory', 'decision owner', 'signatory', 'name on the decision', 'accountable clinician', 'accountable person', 'accountable officer'], like: /\b(?:signatory|signed off by|who signs|answers for the decision|accountable (?:clinician|physician|officer|person|individual))\b/ },
  { field: 'safetyOfficer', exact: ['clinical safety officer', 'cso', 'safety officer', 'patient safety officer'], like: /\bclinical safety (?:officer|lead)\b/ },
  { field: 'medicalDirector', exact: ['plan medical director', 'medical director'] },
  { field: 'serviceOwner', exact: ['service owner', 'it service owner', 'operations owner'] },
  { field: 'onCall', exact: ['on call', 'on-call', 'on-call contact', 'on-call responder', 'out of hours contact'], like: /\bon[- ]?call\b|\b24\s*[x/]\s*7\b|\bout[- ]of[- ]hours\b|\bafter[- ]hours\b|\b2 ?a\.?m\b|\bpager\b/ },
  { field: 'overrideAuthority', exact: ['override authority', 'stop authority'], like: /\b(?:who can (?:stop|override|switch)|override (?:authority|owner|contact)|kill switch (?:owner|holder))\b/ },
  { field: 'auditCustodian', exact: ['audit custodian', 'records custodian'] },
  { field: 'validator', exact: ['independent validator', 'validator', 'validated by'] },
  { field: 'complianceSignatory', exact: ['compliance signatory', 'compliance lead', 'compliance owner', 'compliance officer'] },
  { field: 'modelOwner', exact: ['model owner', 'technical owner', 'technical lead', 'data science lead', 'data scientist', 'ml owner'], like: /\b(?:model|technical|tech|data science|analytics|informatics|engineering) (?:owner|lead|contact)\b/, unless: /e-?mail/ },
  { field: 'owner', exact: ['clinical owner', 'business owner', 'clinical lead', 'clinical or business owner', 'clinical champion', 'operational owner', 'operational lead', 'business lead'], like: /\b(?:clinical|business|operational|physician|medical|service|department(?:al)?|local) (?:owner|lead|champion|contact)\b/, unless: /e-?mail/ },
  { field: 'hosting', exact: ['hosting', 'hosted', 'where does it run', 'where does the model run', 'runs on', 'hosting environment'], like: /\b(?:host(?:ed|ing)|runs? (?:on|in|where)|cloud|on-?prem\w*|data cent(?:re|er)|environment|tenant|where .{0,12}\brun)\b/, unless: /site|hospital/ },
  { field: 'regime', exact: ['regime', 'compliance regime', 'regulatory status', 'regulatory', 'fda status', 'device class'], like: /\b(?:regulat\w+|regime|fda|510\(?k\)?|ukca|ce[- ]mark\w*|tga|artg|device class\w*|samd|mdr)\b/ },
  { field: 'auditTrail', exact: ['audit trail', 'audit log', 'audit logs', 'logging'], like: /\baudit (?:trail|log\w*)\b/ },
  { field: 'privacy', exact: ['privacy', 'privacy review', 'dpia', 'pia', 'privacy impact assessment'], like: /\b(?:dpia|privacy|information governance|hipaa review|ig (?:review|sign|approv)\w*)\b/ },
  { field: 'security', exact: ['security', 'security review', 'ato', 'cyber review'], like: /\b(?:security|cyber\w*|pen(?:etration)? test\w*|ato)\b/ },
  { field: 'impactAssessment', exact: ['impact assessment', 'ai impact assessment', 'algorithmic impact assessment'] },
  { field: 'independentReview', exact: ['independent review', 'independent evaluation'] },
  { field: 'validation', exact: ['validation', 'local validation', 'validated', 'validated?', 'validation status', 'testing'], like: /\b(?:validat\w+|bias test\w*|locally tested)\b/, unless: /date|when|by\b/ },
  { field: 'monitoring', exact: ['monitoring', 'monitored', 'performance monitoring'], like: /\bmonitor(?:ing|ed)\b/, unless: /date/ },
  { field: 'training', exact: ['training', 'user training', 'staff trained', 'training complete'] },
  { field: 'override', exact: ['fail-safe', 'failsafe', 'override', 'override pathway', 'human override'] },
  { field: 'autonomy', exact: ['autonomy', 'advisory or agentic', 'autonomy level', 'level of autonomy', 'human in the loop'], like: /\b(?:autonom\w+|agentic|advisory)\b/ },
  { field: 'payment', exact: ['touches payment', 'claims or payment', 'affects claims', 'billing impact'], like: /\b(?:affects?|touches|used (?:in|for)|impacts?) (?:claims?|payments?|billing|coverage|reimbursement)\b/ },
  { field: 'care', exact: ['touches care', 'patient facing', 'patient-facing', 'clinical use', 'clinical or non-clinical', 'direct care'], like: /\b(?:affects?|touches|used (?:in|for)|impacts?|direct|influences?) (?:patient )?care\b|\bpatient[- ]facing\b|\bclinical\s*\/\s*(?:non-?clinical|admin\w*|operational)\b/ },
  { field: 'impact', exact: ['risk tier', 'risk', 'risk level', 'risk rating', 'risk class', 'tier', 'impact', 'criticality', 'high risk', 'high-risk'], like: /\b(?:risk (?:tier|level|rating|class\w*|category|score)|criticality|high[- ](?:risk|impact))\b/ },
  { field: 'version', exact: ['version', 'model version', 'software version', 'release', 'current version'] },
  { field: 'technique', exact: ['technique', 'ai type', 'type of ai', 'model type', 'algorithm type', 'technology type', 'ai classification', 'ai technique'] },
  { field: 'site', exact: ['site', 'sites', 'hospital', 'hospitals', 'campus', 'facility', 'facilities', 'location', 'locations', 'where used', 'used at', 'site name', 'clinic', 'clinics'], like: /\b(?:sites?|hospitals?|campus(?:es)?|facilit(?:y|ies)|locations?|clinics?|where (?:used|is it used|in use|deployed|live)|(?:used|live|deployed|installed|running|in use) (?:at|in|where)|entit(?:y|ies)|premises|trusts?)\b/, unless: /date|cost|number of|count|how many|contact|owner|lead\b|url|data/ },
  { field: 'stage', exact: ['stage', 'status', 'phase', 'lifecycle stage', 'stage of development', 'development stage', 'current status', 'lifecycle', 'deployment status', 'project status', 'state'], like: /\b(?:stage|status|phase|lifecycle|where (?:are we|up to|is it|it is|it stands|things stand|at)|how far|progress|maturity|state of play|current state|standing)\b/, unless: /date|regulat|fda|contract|funding|validation|rag\b|privacy|security|legal|approval|training|monitoring|score/ },
  { field: 'businessFunction', exact: ['department', 'dept', 'dept.', 'specialty', 'speciality', 'service line', 'service', 'business area', 'business function', 'clinical area', 'function', 'area', 'domain', 'care group', 'clinical service', 'user group', 'discipline', 'program', 'programme', 'team', 'department/service'], like: /\b(?:depart?ments?|depts?|special(?:i)?t(?:y|ies)|service line|business (?:area|function|unit)|clinical (?:area|domain|service|department|specialty)|care (?:group|area|setting)|functional area|service area)\b/, unless: /owner|lead\b|contact|e-?mail|head/ },
  { field: 'bureau', exact: ['division', 'directorate', 'bureau', 'bureau/component', 'business unit', 'office', 'region'], like: /\b(?:division|directorate|bureau)\b/ },
  { field: 'organisation', exact: ['organisation', 'organization', 'institution', 'agency', 'trust', 'health system', 'company name', 'agency name', 'department_code'] },
  { field: 'purpose', exact: ['purpose', 'description', 'intended use', 'use case description', 'summary', 'what it does', 'what does it do', 'problem', 'objective', 'aim', 'use'], like: /\b(?:purpose|descri\w+|intended use|what (?:it|does it|is it for)\b.*|problem|objectives?|aims?|summary|used for)\b/, unless: /cost|data|date|risk|status/ },
  { field: 'name', exact: ['name', 'title', 'model', 'model name', 'tool', 'tool name', 'use case name', 'ai tool', 'solution', 'product', 'product name', 'use case', 'ai use case', 'algorithm', 'system', 'system name', 'application', 'app', 'project', 'project name', 'initiative', 'ai solution', 'use case title', 'ai system', 'ai model', 'ai product', 'use_case_name'], like: new RegExp(`^(?:name of (?:the )?)?(?:(?:${THING})[\\s/]*)+(?:name|title)?(?:\\s*\\(.*\\))?$|\\b(?:${THING}) (?:name|title)\\b|^what (?:is it called|we call it|staff call it)`), unless: /type|owner|lead|vendor|id\b|status|date|cost|e-?mail|other|former|version/ },
];

/** People named without saying for what: asked, because a link of the chain hangs on it. */
export const VAGUE_PERSON = /^(?:(?:ai|model|tool|use case|project|product|named|responsible|primary|main|overall)\s+)?(?:owner|lead|responsible(?: person)?|accountable|owned by|led by|point person|champion|who owns it|held by)(?: name)?$/;
export const personOptions = ['owner', 'sponsor', 'decisionSignatory', 'modelOwner', 'note'] as const satisfies readonly FieldId[];

const PILOT = /\b(?:pilot\w*|trial\w*|poc|proof of concept|evaluation)\b/;
const SILENT = /\b(?:silent|shadow)\b/;
const LIVE = /\b(?:go-?\s?live|goes live|went live|gone live|live|production|routine|deploy\w*|implement\w*|launch\w*|roll-?\s?out|rolled out|operational|in use|in service|bau|adopt\w*|released?)\b/;
const OVER = /\b(?:retire\w*|sunset\w*|decommission\w*|switch(?:ed)?[- ]off|turn(?:ed)?[- ]off|withdr\w+|stopp?(?:ed|s)?\b|remov\w+|ceas\w+|discontinu\w+|terminat\w+|shut(?:[- ]?(?:off|down))?|taken (?:out|off|down)|pulled|cancel\w*)\b/;
const INTAKE = /\b(?:intake|regist\w+|logg\w+|added|submi\w+|request\w*|rais\w+|receiv\w+|propos\w+|entered|listed|reported|recorded|first (?:seen|noted|listed)|identified|created|initiat\w+|enter(?:ed)?|nominated|idea|on the (?:list|register|books)|came (?:in|to)|arrived|first (?:heard|discussed|approached|contact\w*))\b/;
const BUILD = /\b(?:build|built|development|dev|design|configur\w+|procure\w+|acquisition|contract(?:ed)? (?:signed|start))\b/;
const ENDING = /\bto$|\b(?:ends?|ended|ending|finish\w*|until|till|due|complet\w+|over|expir\w+|close[sd]?|closing|through|conclude\w*|deadline)\b/;
const STARTING = /\b(?:start\w*|beg[aiu]n\w*|kick\w*|commenc\w+|from|since|first used?|open(?:s|ed)?)\b/;
const OTHER = /\b(?:review\w*|updat\w+|renew\w*|contract|licen[cs]e|signed|approv\w*|meeting|modified|audit\w*|assess\w*|validat\w*|expiry|invoice|birth|checked|refresh\w*)\b/;
export const PLANNED = /\b(?:plan\w*|target\w*|expect\w*|schedul\w*|forecast\w*|due|meant|anticipat\w*|estimat\w*|proposed)\b/;

/** What the words of a date column's header say; `start` and `end` where they say no more than that. */
export function dateFieldOf(header: string): FieldId | 'start' | 'end' | null {
  if (SILENT.test(header)) return ENDING.test(header) ? null : 'silentStart';
  if (PILOT.test(header)) return ENDING.test(header) && !STARTING.test(header) ? 'plannedEnd' : 'pilotStart';
  if (OVER.test(header)) return 'ended';
  if (LIVE.test(header)) return ENDING.test(header) && !PLANNED.test(header) ? 'ended' : 'productionStart';
  if (OTHER.test(header)) return null;
  if (BUILD.test(header)) return ENDING.test(header) ? null : 'buildStart';
  if (INTAKE.test(header)) return 'registered';
  if (STARTING.test(header)) return 'start';
  return ENDING.test(header) ? 'end' : null;
}

export const MONEY = /\b(?:costs?|price\w*|spen[dt]\w*|fees?|budget\w*|licen[cs]\w+|subscription|capex|opex|capital|charges?|value|invest\w*|expenditure|tco|funding|amount|implementation|annual|recurring|ongoing|one[- ](?:off|time)|set-?up|start-?up|paid|run(?:ning)?)\b|[£$€]|\b(?:gbp|usd|aud|eur|cad|nzd)\b/;
