using System.Globalization;
using System.Text;
using IotVnetDsl.Protocol;
using Microsoft.Build.Framework;

namespace IotVnetDsl.MSBuild;

/// <summary>What the targets know, written down for the host.</summary>
internal static class RequestFile
{
    public static void Write(string path, string command, ITaskItem[] request)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = new StringBuilder().Append(FieldLine.Join("iotvnet-request", FieldLine.Version)).Append('\n');
        text.Append(FieldLine.Join("command", command)).Append('\n');
        if (PeopleOutput.Width is { } width)
            text.Append(FieldLine.Join("width", width.ToString(CultureInfo.InvariantCulture))).Append('\n');
        foreach (var item in request)
            text.Append(FieldLine.Join(item.GetMetadata("Field"), item.ItemSpec)).Append('\n');
        File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
