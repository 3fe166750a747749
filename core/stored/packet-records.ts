/** Files of packets: those that travel, which anybody may have made, and what the libraries on both ends keep. */
import * as v from 'valibot';
import type { AskedHere, Packet, PacketQuestion, ReceivedPacket } from '../facilitating/packet.ts';
import type {
  ReturnedFile,
  ReturnedMember,
  ReturnedText,
  Returns,
  SentText,
} from '../facilitating/returns.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema, nullable } from './schemas.ts';

const line = v.pipe(v.string(), v.maxLength(4_000));
const words = v.pipe(v.string(), v.maxLength(2_000_000));
const key = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_/-]{1,200}$/));
const time = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);
const MOST_TEXTS = 5_000;

const questionSchema: v.GenericSchema<unknown, PacketQuestion> = v.object({
  key,
  articleId: articleIdSchema,
  text: line,
  followUps: v.pipe(v.array(line), v.maxLength(50)),
});

const packetSchema: v.GenericSchema<unknown, Packet> = v.object({
  id: articleIdSchema,
  title: line,
  host: line,
  instructions: v.pipe(v.string(), v.maxLength(20_000)),
  madeAt: time,
  questions: v.pipe(v.array(questionSchema), v.maxLength(1_000)),
});

const askedSchema: v.GenericSchema<unknown, AskedHere> = v.object({
  key,
  articleId: articleIdSchema,
  questionId: v.string(),
});

const receivedSchema: v.GenericSchema<unknown, ReceivedPacket> = v.object({
  packet: packetSchema,
  asked: v.array(askedSchema),
  memberId: articleIdSchema,
  receivedAt: time,
  name: nullable(line),
  returnedAt: nullable(time),
});

const sentFields = { key, about: words, text: words, writtenAt: time };
const sentSchema: v.GenericSchema<unknown, SentText> = v.object(sentFields);

const returnedFileSchema: v.GenericSchema<unknown, ReturnedFile> = v.object({
  packetId: articleIdSchema,
  memberId: articleIdSchema,
  name: nullable(v.pipe(v.string(), v.maxLength(200))),
  returnedAt: time,
  answers: v.pipe(v.array(sentSchema), v.maxLength(MOST_TEXTS)),
  notes: v.pipe(v.array(sentSchema), v.maxLength(MOST_TEXTS)),
});

const returnedTextSchema: v.GenericSchema<unknown, ReturnedText> = v.object({
  ...sentFields,
  earlier: v.array(v.object({ text: words, writtenAt: time })),
});

const memberSchema: v.GenericSchema<unknown, ReturnedMember> = v.object({
  id: articleIdSchema,
  name: nullable(v.string()),
  returnedAt: time,
  answers: v.array(returnedTextSchema),
  notes: v.array(returnedTextSchema),
});

/** `packet.json` of an archive of the kind `packet` */
export const PACKET_RECORD: RecordFormat<Packet> = createRecordFormat({
  name: 'afterword-packet',
  version: 1,
  schema: packetSchema,
  upgrades: {},
});

/** `answers.json` of an archive of the kind `answers` */
export const RETURNED_FILE_RECORD: RecordFormat<ReturnedFile> = createRecordFormat({
  name: 'afterword-answers',
  version: 1,
  schema: returnedFileSchema,
  upgrades: {},
});

/** `packets/<id>.json` */
export const RECEIVED_PACKET_RECORD: RecordFormat<ReceivedPacket> = createRecordFormat({
  name: 'afterword-received-packet',
  version: 1,
  schema: receivedSchema,
  upgrades: {},
});

/** `returns/<id>.json` */
export const RETURNS_RECORD: RecordFormat<Returns> = createRecordFormat({
  name: 'afterword-returns',
  version: 1,
  schema: v.object({ planId: articleIdSchema, members: v.array(memberSchema) }),
  upgrades: {},
});
