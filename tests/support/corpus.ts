import { type EntityManager } from '@mikro-orm/core';
import { Agency } from '../../schema/agency.js';
import { Citation } from '../../schema/citation.js';
import { Document } from '../../schema/document.js';
import { Goal } from '../../schema/goal.js';
import { idOf } from '../../schema/id.js';
import { Indicator } from '../../schema/indicator.js';
import { Link } from '../../schema/link.js';
import { Outcome } from '../../schema/outcome.js';
import { Project } from '../../schema/project.js';
import { ProjectMention } from '../../schema/project-mention.js';
import {
  DocumentAgency,
  GoalTarget,
  MentionApproval,
  MentionLead,
  OutcomeMention,
  TargetLead,
  TaskAgency,
  TaskCitation,
  TaskMention,
  TaskTarget,
} from '../../schema/relations.js';
import { Section } from '../../schema/section.js';
import { SourceChunk } from '../../schema/source-chunk.js';
import { SourceFile } from '../../schema/source-file.js';
import { type Span } from '../../schema/span.js';
import { Target } from '../../schema/target.js';
import { Task } from '../../schema/task.js';

interface Shape {
  /** How many targets and tasks each document has. */
  readonly perDocument: number;
}

/** Two small made-up documents of 2018 and 2021 with one of everything that can be stored, and `perDocument` targets and tasks. */
export async function storeCorpus(em: EntityManager, { perDocument }: Shape): Promise<void> {
  const department = em.create(Agency, {
    id: idOf('agency', 'khdt'),
    name: 'Sở Kế hoạch và Đầu tư',
    aliases: ['Sở KHĐT'],
    kind: 'DEPARTMENT',
    place: 'Hải Phòng',
  });
  const committee = em.create(Agency, {
    id: idOf('agency', 'ubnd'),
    name: 'Ủy ban nhân dân thành phố Hải Phòng',
    aliases: ['UBND TP'],
    kind: 'PEOPLES_COMMITTEE',
    place: 'Hải Phòng',
  });
  const indicator = em.create(Indicator, {
    id: idOf('indicator', 'grdp-per-capita'),
    key: 'grdp-per-capita',
    name: 'GRDP bình quân đầu người',
    nameEn: 'GRDP per capita',
    group: 'ECONOMIC',
    dimension: 'MONEY',
    higherIsBetter: true,
    listed: true,
  });
  const bridge = em.create(Project, {
    id: idOf('project', 'bridge'),
    name: 'Cầu Nguyễn Trãi',
    aliases: ['Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị vùng phụ cận'],
    kind: 'bridge',
  });
  let previous: Document | null = null;
  for (const year of [2018, 2021]) {
    const text = `GRDP bình quân đầu người năm 2025: ${year * 5} USD/người (${year})\n`.repeat(perDocument + 1);
    const source = em.create(SourceFile, {
      id: idOf('source', String(year)),
      name: `${year}.txt`,
      mediaType: 'text/plain',
      bytes: Buffer.byteLength(text),
      sha256: String(year).padStart(64, '0'),
      pages: null,
    });
    em.create(SourceChunk, { source, position: 0, content: Buffer.from(text) });
    const document = em.create(Document, {
      id: idOf('document', String(year)),
      number: year === 2021 ? '3532/QĐ-UBND' : '45-CT/UBND',
      kind: year === 2021 ? 'DECISION' : 'DIRECTIVE',
      title: `Kế hoạch phát triển kinh tế - xã hội ${year}`,
      issuer: committee,
      signer: 'Nguyễn Văn Tùng',
      issuedOn: `${year}-12-06`,
      year,
      period: year === 2021 ? { from: 2021, to: 2025, label: '2021 - 2025' } : null,
      place: 'Hải Phòng',
      text,
      readingText: text,
      textQuality: 1,
      restored: false,
      source,
      rulesVersion: '1',
    });
    const id = (type: Parameters<typeof idOf>[0], ...parts: string[]) => idOf(type, String(year), ...parts);
    const top = em.create(Section, {
      ...{ id: id('section', 'top'), document, label: 'I', path: 'I', heading: 'MỤC TIÊU', level: 1, parent: null },
      span: span(0, 'GRDP'),
    });
    const section = em.create(Section, {
      ...{ id: id('section', 'sub'), document, label: '1', path: 'I/1', heading: 'Chỉ tiêu', level: 2, parent: top },
      span: span(5, 'bình'),
    });
    const fact = (offset: number, quote: string) => ({ document, section, span: span(offset, quote), confidence: 0.9 });
    const goal = em.create(Goal, {
      ...{ id: id('goal'), ...fact(0, 'Thành phố Hải Phòng hiện đại') },
      ...{ text: 'Thành phố Hải Phòng hiện đại', kind: 'GOAL', horizon: 2025 },
    });
    const citation = em.create(Citation, {
      ...{ id: id('citation'), document, number: '45-NQ/TW', kind: 'RESOLUTION', issuedOn: '2019-01-24', issuer: null },
      relation: year === 2021 ? 'IMPLEMENTS' : null,
      ...{ cited: previous, spans: [span(7, '45-NQ/TW')], startOffset: 7 },
    });
    const mention = em.create(ProjectMention, {
      ...{ id: id('mention'), ...fact(9, 'cầu Nguyễn Trãi'), project: bridge, name: 'cầu Nguyễn Trãi', scale: null },
      cost: quantity(6_000, 'tỷ đồng', 6e12, 'VND'),
      ...{ status: 'PLANNED', period: null, listed: true, kind: 'bridge' },
      ...{ statedDesignationId: bridge.id, designationId: bridge.id },
    });
    const outcome = em.create(Outcome, {
      ...{ id: id('outcome'), ...fact(12, 'cầu Nguyễn Trãi đang thi công') },
      ...{ text: `cầu Nguyễn Trãi đang thi công (${year})`, status: 'ONGOING' },
    });
    em.persist([document, top, section, goal, citation, mention, outcome]);
    em.persist(em.create(OutcomeMention, { outcome, mention, position: 0 }));
    em.persist(
      em.create(DocumentAgency, {
        document,
        agency: department,
        position: 0,
        variants: ['Sở KHĐT'],
        spans: [span(3, 'Sở')],
      }),
    );
    em.persist(em.create(MentionLead, { mention, agency: department, position: 0 }));
    em.persist(em.create(MentionApproval, { mention, citation, position: 0 }));
    for (let i = 0; i < perDocument; i++) {
      const target = em.create(Target, {
        ...{ id: id('target', String(i)), ...fact(100 * (i + 1), 'GRDP bình quân đầu người'), indicator },
        ...{ name: 'GRDP bình quân đầu người', component: null, scope: 'LOCAL', kind: 'TARGET', relativeTo: null },
        quantity: quantity(year * 5 + i, 'USD/người', year * 5 + i, 'USD'),
        period: { from: 2025 + i, to: 2025 + i, label: `đến năm ${2025 + i}` },
        headline: true,
        statedIndicatorId: indicator.id,
      });
      const task = em.create(Task, {
        ...{ id: id('task', String(i)), ...fact(100 * (i + 1) + 50, 'Khởi công cầu Nguyễn Trãi') },
        ...{ text: `Khởi công cầu Nguyễn Trãi, đợt ${i}`, output: 'Đề án', submitTo: committee },
        due: { text: 'Quý IV/2021', from: '2021-10-01', to: '2021-12-31' },
      });
      em.persist([target, task]);
      em.persist(em.create(TargetLead, { target, agency: department, position: 0 }));
      em.persist(em.create(TaskAgency, { task, agency: department, role: 'LEAD', position: 0 }));
      em.persist(em.create(TaskAgency, { task, agency: committee, role: 'SUPPORT', position: 0 }));
      em.persist(em.create(TaskMention, { task, mention, position: 0 }));
      em.persist(em.create(TaskTarget, { task, target, position: 0 }));
      em.persist(em.create(TaskCitation, { task, citation, position: 0 }));
      if (i === 0) em.persist(em.create(GoalTarget, { goal, target, position: 0 }));
      if (previous) {
        const [fromId, toId] = [task.id, idOf('task', '2018', String(i))];
        em.create(Link, {
          ...{ id: idOf('link', 'CONTINUES', fromId, toId), kind: 'CONTINUES', fromId, toId, score: 0.8 },
          ...{ why: 'Cùng lời', review: 'PROPOSED', reviewedAt: null },
        });
      }
    }
    previous = document;
  }
  await em.flush();
}

function span(startOffset: number, quote: string): Span {
  return {
    ...{ quote, sourceQuote: quote, startOffset, endOffset: startOffset + quote.length },
    ...{ startLine: 1, endLine: 1, page: null },
  };
}

function quantity(value: number, unit: string, base: number, baseUnit: string) {
  return {
    ...{ comparator: 'EQ' as const, min: value, max: value, unit },
    ...{ baseMin: base, baseMax: base, baseUnit, text: `${value} ${unit}` },
  };
}
