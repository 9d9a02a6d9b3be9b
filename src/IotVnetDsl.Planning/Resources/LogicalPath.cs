namespace IotVnetDsl.Planning.Resources;

/// <summary>Paths of what has no declaration of its own: a part of a declared resource.</summary>
public static class LogicalPath
{
    public static string Child(string parent, string member, string key) => $"{parent}/{member}[{key}]";

    public static string Part(string parent, string member) => $"{parent}/{member}";
}
