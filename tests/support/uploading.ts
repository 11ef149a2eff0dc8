import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { z } from 'zod';

/* What an office does with a running API: it hands decisions in, and finds each of them once. */

const LOOK_MS = 200;

/** A small decision with a number, a date and values of its own. */
export function decision(n: number): string {
  return `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HẢI PHÒNG\tĐộc lập - Tự do - Hạnh phúc
Số: ${numberOf(n)}\tHải Phòng, ngày ${1 + (n % 28)} tháng ${1 + (n % 12)} năm 2021

QUYẾT ĐỊNH
Về việc phê duyệt kế hoạch phát triển kinh tế - xã hội, đợt ${n}

I. MỤC TIÊU
1. Chỉ tiêu chủ yếu
- GRDP bình quân đầu người năm 2025 đạt ${11_000 + n} USD/người.
- Tổng thu ngân sách nhà nước năm 2025 đạt ${90_000 + n} tỷ đồng.
II. NHIỆM VỤ
1. Sở Tài chính chủ trì, phối hợp với Sở Kế hoạch và Đầu tư xây dựng đề án số ${n}, hoàn thành trong Quý IV năm 2022.
2. Sở Giao thông vận tải chủ trì, khởi công dự án cầu vượt số ${n}.
`;
}

/** The values that every `decision` states. */
const TARGETS = 2;

function numberOf(n: number): string {
  return `${1000 + n}/QĐ-UBND`;
}

const answerShape = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).default([]),
});
export type Answer = z.infer<typeof answerShape>;

/** Asks a query, as a client with little patience does: rejects after a while without an answer. */
export async function ask(url: string, query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }), signal });
  return answerShape.parse(await response.json());
}

const UPLOAD = 'mutation ($file: Upload!) { uploadDocument(file: $file) { job { id } errors { code } } }';

/** The body of an upload. */
export function uploadForm(content: string, name: string): FormData {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: UPLOAD, variables: { file: null } }));
  form.set('map', JSON.stringify({ 0: ['variables.file'] }));
  form.set('0', new Blob([content]), name);
  return form;
}

const uploadedShape = z.object({
  uploadDocument: z.object({ job: z.object({ id: z.string() }), errors: z.tuple([]) }),
});

/** Hands the decisions `from` to `to` in, one after the other; rejects when one is not taken. */
export async function uploadDecisions(url: string, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const headers = { 'apollo-require-preflight': 'true' };
    const body = uploadForm(decision(n), `${n}.txt`);
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) });
    const { data, errors } = answerShape.parse(await response.json());
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    uploadedShape.parse(data);
  }
}

const jobsShape = z.object({
  ingestJobs: z.object({
    nodes: z.array(
      z.object({
        fileName: z.string(),
        state: z.string(),
        stage: z.string().nullable(),
        error: z.object({ code: z.string(), message: z.string() }).nullable(),
        document: z.object({ number: z.string().nullable() }).nullable(),
      }),
    ),
  }),
});
export type Job = z.infer<typeof jobsShape>['ingestJobs']['nodes'][number];

/** The jobs of the decisions, without those of the seeds. */
export async function jobsOf(url: string): Promise<Job[]> {
  const query =
    '{ ingestJobs(first: 500) { nodes { fileName state stage error { code message } document { number } } } }';
  const { data, errors } = await ask(url, query);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return jobsShape.parse(data).ingestJobs.nodes.filter(({ fileName }) => /^\d+\.txt$/.test(fileName));
}

/** Resolves once so many of the decisions' jobs are completed. */
export async function completed(url: string, count: number): Promise<void> {
  for (;;) {
    const jobs = await jobsOf(url);
    if (jobs.filter(({ state }) => state === 'COMPLETED').length >= count) return;
    expect(jobs.filter(({ state }) => state === 'FAILED')).toEqual([]);
    await sleep(LOOK_MS);
  }
}

/** Waits for the first `count` decisions and finds each as one whole document with one completed job, none lost and none twice. */
export async function expectEachOnce(url: string, count: number): Promise<void> {
  await completed(url, count);
  const wanted = Array.from({ length: count }, (_, n) => n);
  const jobs = await jobsOf(url);
  expect(new Map(jobs.map(({ fileName, document }) => [fileName, document?.number]))).toEqual(
    new Map(wanted.map((n) => [`${n}.txt`, numberOf(n)])),
  );
  expect(jobs).toHaveLength(count);
  const documents = '{ documents(first: 500) { nodes { number source { name } targets { totalCount } } } }';
  const { data } = await ask(url, documents);
  const shape = z.object({
    documents: z.object({
      nodes: z.array(
        z.object({
          number: z.string().nullable(),
          source: z.object({ name: z.string() }),
          targets: z.object({ totalCount: z.number() }),
        }),
      ),
    }),
  });
  const found = shape.parse(data).documents.nodes.filter(({ source }) => /^\d+\.txt$/.test(source.name));
  const byNumber = (a: { number: string | null }, b: { number: string | null }) =>
    String(a.number).localeCompare(String(b.number));
  expect(found.sort(byNumber)).toEqual(
    wanted.map((n) => ({ number: numberOf(n), source: { name: `${n}.txt` }, targets: { totalCount: TARGETS } })),
  );
}
