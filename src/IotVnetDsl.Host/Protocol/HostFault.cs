namespace IotVnetDsl.Host.Protocol;

/// <summary>An expected fault: ends the run with one clear line, without a stack trace.</summary>
internal class HostFault(string code, string message, FilePlace? place = null) : Exception(message)
{
    public string Code { get; } = code;

    public FilePlace? Place { get; } = place;
}
