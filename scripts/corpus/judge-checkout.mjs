/**
 * Compares the plan of one checkout with the call sites that the repository is known to have.
 * `exists(file)`: false where the commit at hand does not have the file.
 */
export function judgeCheckout(sites, outcome, exists) {
  if (outcome.failure)
    return { failure: outcome.failure, sites: sites.map((site) => ({ ...site, verdict: 'missed' })) };
  const { plan, lastLines } = outcome;
  const calls = plan.usages.filter((usage) => usage.kind === 'request' || usage.kind === 'client');
  const known = new Set();
  const judged = sites.map((site) => {
    if (!exists(site.file)) return { ...site, verdict: 'not there' };
    const call = findCall(site, calls, lastLines);
    if (call) known.add(call.id);
    return { ...site, verdict: call ? judgeCall(call, plan) : 'missed' };
  });
  const beyond = plan.usages.filter((usage) => usage.kind === 'request' && !known.has(usage.id));
  return {
    sites: judged,
    beyond: beyond.map((usage) => ({ ...locate(usage), verdict: judgeCall(usage, plan) })),
    edited: outcome.edited,
    broken: outcome.broken,
    secondPlanEdits: outcome.secondPlanEdits,
    problems: plan.problems,
    seconds: outcome.seconds,
    peakMegabytes: outcome.peakMegabytes,
  };
}

/** The smallest request on the site's line; a client only where no request is. */
function findCall(site, calls, lastLines) {
  const onLine = calls.filter(
    ({ id, file, position }) => file === site.file && position.line <= site.line && site.line <= lastLines[id],
  );
  const requests = onLine.filter((call) => call.kind === 'request');
  return (requests.length > 0 ? requests : onLine).sort((a, b) => length(a) - length(b))[0];
}

/**
 * `auto` or `review`: rewritten, and at which tier; that is, changes touch the call itself, or its client while nothing is
 * left to do at the call. `reported`: a finding names the call or its client. `silent`: found, and nothing said.
 */
function judgeCall(call, plan) {
  const clients = call.clients ?? [];
  const findings = plan.findings.filter(
    (finding) => names(finding, [call.id, ...clients]) || lies(finding.place, call),
  );
  const own = plan.changes.filter(
    (change) => names(change, [call.id]) || change.edits.some((edit) => touches(edit, call)),
  );
  const isLeft = findings.some((finding) => finding.severity === 'action' && names(finding, [call.id]));
  const changes = own.length > 0 || !isLeft ? [...own, ...plan.changes.filter((change) => names(change, clients))] : [];
  if (changes.length > 0) return changes.some(({ tier }) => tier === 'review') ? 'review' : 'auto';
  return findings.length > 0 ? 'reported' : 'silent';
}

function names(entry, ids) {
  return entry.usages.some((id) => ids.includes(id));
}

function touches(edit, call) {
  return edit.file === call.file && edit.start < call.span[1] && edit.end > call.span[0];
}

function lies(place, call) {
  return place.file === call.file && place.span[0] < call.span[1] && place.span[1] > call.span[0];
}

function length({ span }) {
  return span[1] - span[0];
}

function locate({ file, position, route, method }) {
  return { file, line: position.line, route, what: method };
}
