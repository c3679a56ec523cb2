#!/usr/bin/env node
// As much of `gh` as the workflows ask for, with GitHub's answers from a file: GH_STATE names a JSON file with `artifacts` (and
// a folder of each), `issues`, `comments` and `refs`. What the job's token may not do is refused as GitHub does: GH_PERMISSIONS.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { GH_STATE, GH_PERMISSIONS = '{}', GH_TOKEN = '' } = process.env;
const state = JSON.parse(readFileSync(GH_STATE, 'utf8'));
const permissions = JSON.parse(GH_PERMISSIONS);

function need(permission, level) {
  const granted = permissions[permission];
  if (GH_TOKEN !== '' && (granted === 'write' || granted === level)) return;
  console.error(`gh: Resource not accessible by integration (HTTP 403): ${permission}: ${level}`);
  process.exit(1);
}

function answer(value) {
  console.log(JSON.stringify(value));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    paginate: { type: 'boolean' },
    silent: { type: 'boolean' },
    method: { type: 'string', default: 'GET' },
    field: { type: 'string', short: 'F', multiple: true, default: [] },
    'raw-field': { type: 'string', short: 'f', multiple: true, default: [] },
    repo: { type: 'string' },
    name: { type: 'string' },
    dir: { type: 'string' },
  },
});
const [command, ...words] = positionals;
if (command === 'run' && words[0] === 'download') {
  need('actions', 'read');
  const found = state.artifacts.find((each) => each.name === values.name && String(each.workflow_run.id) === words[1]);
  if (found === undefined) throw new Error(`no artifact ${values.name} of run ${words[1]}`);
  cpSync(found.folder, values.dir, { recursive: true });
} else if (command === 'api') {
  const url = new URL(words[0], 'https://api.github.invalid/');
  const path = url.pathname.replace(/^\/repos\/[^/]+\/[^/]+\//, '');
  const fields = Object.fromEntries(
    [...values.field, ...values['raw-field']].map((each) => {
      const [, key, value] = /^(.*?)=(.*)$/s.exec(each);
      return [key, value.startsWith('@') ? readFileSync(value.slice(1), 'utf8') : value];
    }),
  );
  api(values.method, path, url.searchParams, fields);
  writeFileSync(GH_STATE, JSON.stringify(state));
} else throw new Error(`gh ${process.argv.slice(2).join(' ')} is not emulated`);

function api(method, path, query, fields) {
  const user = { login: 'github-actions[bot]' };
  const [, issue] = /^issues\/(\d+)(?:\/comments)?$/.exec(path) ?? [];
  const [, tags] = /^git\/matching-refs\/(.*)$/.exec(path) ?? [];
  const [, ref] = /^git\/(refs\/.*)$/.exec(path) ?? [];
  const [, comment] = /^issues\/comments\/(\d+)$/.exec(path) ?? [];
  if (`${method} ${path}` === 'GET actions/artifacts') {
    need('actions', 'read');
    const named = state.artifacts.filter(({ name }) => name === query.get('name'));
    const size = Number(query.get('per_page') ?? 30);
    // The newest first, a document a page.
    const artifacts = named
      .map(({ name, expired = false, created_at, workflow_run }) => ({ name, expired, created_at, workflow_run }))
      .sort((a, b) => b.created_at.localeCompare(a.created_at));
    const pages = values.paginate === true ? Math.max(1, Math.ceil(artifacts.length / size)) : 1;
    for (let page = 0; page < pages; page++) {
      answer({ total_count: artifacts.length, artifacts: artifacts.slice(page * size, (page + 1) * size) });
    }
  } else if (method === 'GET' && tags !== undefined) {
    need('contents', 'read');
    answer(state.refs.filter((each) => each.ref.startsWith(`refs/${tags}`)));
  } else if (`${method} ${path}` === 'POST git/refs') {
    need('contents', 'write');
    state.refs.push({ ref: fields.ref, sha: fields.sha });
  } else if (method === 'PATCH' && ref !== undefined) {
    need('contents', 'write');
    if (fields.force !== 'true') throw new Error('Update is not a fast forward');
    state.refs.find((each) => each.ref === ref).sha = fields.sha;
  } else if (`${method} ${path}` === 'GET issues') {
    need('issues', 'read');
    answer(
      state.issues.filter((each) => each.state === query.get('state') && each.user.login === query.get('creator')),
    );
  } else if (`${method} ${path}` === 'POST issues') {
    need('issues', 'write');
    state.issues.push({ number: state.issues.length + 1, state: 'open', user, ...fields });
  } else if (method === 'PATCH' && issue !== undefined) {
    need('issues', 'write');
    Object.assign(
      state.issues.find(({ number }) => String(number) === issue),
      fields,
    );
  } else if (method === 'GET' && path.endsWith('/comments')) {
    need('issues', 'read');
    answer(state.comments.filter((each) => each.issue === issue));
  } else if (method === 'POST' && path.endsWith('/comments')) {
    need('issues', 'write');
    state.comments.push({ id: 1000 + state.comments.length, issue, user, ...fields });
  } else if (method === 'PATCH' && comment !== undefined) {
    need('issues', 'write');
    Object.assign(
      state.comments.find(({ id }) => String(id) === comment),
      fields,
    );
  } else throw new Error(`${method} ${path} is not emulated`);
}
