namespace IotVnetDsl.Planning.Resources;

/// <summary>A resource that cannot be turned into ARM's terms. Becomes a problem of the plan.</summary>
public sealed class MappingException(string message, string path, string code = "IVD9008") : Exception(message)
{
    public string Code { get; } = code;

    public string Path { get; } = path;
}
