package org.guichet.workflow.biometric;

/** What is done to enrol a person. */
public record EnrolmentActs(
        FingerScanners scanners,
        CaptureVault vault,
        ReadEnrolment read,
        TakeFingers take,
        PhotoCamera camera,
        TakePhoto photo,
        AccountForFingers account,
        FinishEnrolment finish) {}
