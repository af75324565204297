import { describe, expect, it } from 'vitest';
import { apiOfPath } from '../../src/scan/api-of-method.js';

describe('apiOfPath', () => {
  it.each([
    ['/v1/files', 'files'],
    ['/v1/files/file-1/content', 'files'],
    ['/v1/containers/cntr_1/files', 'other'],
    ['/v1/containers/cntr_1/files/cfile_1/content', 'other'],
    ['/v1/vector_stores/vs_1/files', 'vector-stores'],
    ['/v1/assistants/asst_1/files', 'assistants'],
  ])('takes %s for a call of %s, whoever else has files', (path, api) => {
    expect(apiOfPath(path)).toBe(api);
  });
});
