namespace IotVnetDsl.Planning.Apply;

/// <summary>How far an operation is.</summary>
internal enum OperationState
{
    /// <summary>Not begun, or what was sent was refused and is tried again.</summary>
    Waiting,

    Running,

    Done,

    Failed,

    /// <summary>Sent and not followed any more: ARM may still carry it out.</summary>
    Lost,
}
