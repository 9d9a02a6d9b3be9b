namespace IotVnetDsl.LocalArm.Engine;

/// <summary>What the process says to its caller by number.</summary>
internal enum ExitCode
{
    Success = 0,
    BadArguments = 2,
    PortInUse = 3,
    StateUnusable = 4,
    StateCorrupt = 5,
    StateLocked = 6,
}

/// <summary>An expected reason not to start: one line for the user and an exit code.</summary>
internal sealed class StartFailure(ExitCode code, string message) : Exception(message)
{
    public ExitCode Code => code;
}
