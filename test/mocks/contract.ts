/** Checks answers against docs/openapi.json as it would be written now. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../mocks/openapi/document.ts';

const document = openApiDocument();
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).addSchema(document, 'oas');

interface Found {
  readonly path: string;
  readonly params: number;
}

/** The documented path an address belongs to: the one with the fewest parameters. */
function pathOf(pathname: string): string | undefined {
  return Object.keys(document.paths ?? {})
    .flatMap((path): Found[] => {
      const names = path.match(/\{\w+\}/g) ?? [];
      return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname) ? [{ path, params: names.length }] : [];
    })
    .toSorted((a, b) => a.params - b.params)[0]?.path;
}

const pointer = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Hold an answer against the document.
 * @throws Error for a route, status, type or shape that is not documented
 */
export async function checkContract(request: { readonly method: string; readonly url: string }, response: Response): Promise<void> {
  const { pathname } = new URL(request.url);
  const path = pathOf(pathname);
  const said = `${request.method} ${pathname} → ${response.status}`;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (path === undefined) {
    if (response.status === 404 && type === 'application/problem+json') return;
    throw new Error(`${said}: this route is not documented`);
  }
  const place = `oas#/paths/${pointer(path)}/${request.method.toLowerCase()}/responses/${response.status}/content/${pointer(type)}/schema`;
  let validate: ValidateFunction | undefined;
  try {
    validate = ajv.getSchema(place);
  } catch {
    validate = undefined;
  }
  if (validate === undefined) throw new Error(`${said}: ${type} is not documented`);
  if (!/[/+]json$/.test(type)) return;
  const body: unknown = await response.clone().json();
  validate(body);
  if (validate.errors != null) {
    throw new Error(`${said}: ${ajv.errorsText(validate.errors.slice(0, 5))}`);
  }
}
