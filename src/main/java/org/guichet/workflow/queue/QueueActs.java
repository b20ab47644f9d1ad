package org.guichet.workflow.queue;

/** What can be done with the queue. */
public record QueueActs(
        ReadQueue read,
        CallNextApplicant call,
        MoveTicket move,
        UndoQueueAct undo,
        AdmitApplicant admit,
        NoteOnTicket note) {}
