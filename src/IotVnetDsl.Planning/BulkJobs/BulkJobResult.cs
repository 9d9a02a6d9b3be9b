namespace IotVnetDsl.Planning.BulkJobs;

/// <summary>How a job ended.</summary>
/// <param name="ErrorId">Diagnostic id of what went wrong; null for a job that is completed.</param>
/// <param name="Message">What went wrong, or what was done.</param>
public sealed record BulkJobResult(string? ErrorId, string Message)
{
    public bool IsSuccess => ErrorId is null;
}

/// <summary>Times of a job's run.</summary>
public sealed record BulkJobOptions
{
    /// <summary>Folder that outlives the run.</summary>
    public required string StateFolder { get; init; }

    /// <summary>How long a role may take to be in effect: until then the hub is refused.</summary>
    public TimeSpan RolePropagation { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a job may take, and a job of somebody else before it.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromHours(4);

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
